import { type TemplateData, texts } from "../template.js";
import { COMMENT, GRADES, judged, rated, share, statements } from "./usual.js";

/** Teams: collaboration, training and appraisal. */
export const TEAM_MANAGEMENT: TemplateData = {
  key: "team-management",
  prefix: "team_",
  name: texts("Team management", "团队管理", "團隊管理"),
  description: texts(
    "How service teams work together, learn and are appraised. Asks the team's members, with peers' marks and figures from training.",
    "衡量服务团队的协作、培训与考核。向团队成员调查，并结合同事互评和培训数据。",
    "衡量服務團隊的協作、培訓與考核。向團隊成員調查，並結合同事互評和培訓資料。",
  ),
  grades: GRADES,
  dimensions: [
    {
      key: "collaboration",
      name: texts("Collaboration", "团队协作", "團隊協作"),
      weight: 0.35,
      indicators: [
        rated(
          {
            key: "support",
            name: texts("Mutual support", "互相支持", "互相支援"),
            description: texts("Whether colleagues help when it is needed.", "需要时同事是否伸出援手。", "需要時同事是否伸出援手。"),
            weight: 0.35,
          },
          "team",
          "support",
        ),
        judged(
          {
            key: "teamwork",
            name: texts("Teamwork as peers see it", "同事互评的协作表现", "同事互評的協作表現"),
            description: texts("Marks from 1 to 5 by peers.", "同事 1–5 分的互评。", "同事 1–5 分的互評。"),
            weight: 0.35,
          },
          "peer",
          "teamwork",
        ),
        share(
          {
            key: "handovers",
            name: texts("Complete handovers", "交接完整率", "交接完整率"),
            description: texts(
              "Shifts or cases handed over with everything noted. Push numerator (complete) and denominator (all).",
              "交接记录完整的班次或个案占比。推送分子（完整）与分母（全部）。",
              "交接紀錄完整的班次或個案占比。推送分子（完整）與分母（全部）。",
            ),
            weight: 0.3,
          },
          "team.handoversComplete",
          70,
        ),
      ],
    },
    {
      key: "training",
      name: texts("Training", "培训", "培訓"),
      weight: 0.35,
      indicators: [
        share(
          {
            key: "trainingCompleted",
            name: texts("Training completed", "培训完成率", "培訓完成率"),
            description: texts(
              "Planned courses that were completed. Push numerator (completed) and denominator (planned).",
              "已完成的计划课程占比。推送分子（已完成）与分母（计划）。",
              "已完成的計畫課程占比。推送分子（已完成）與分母（計畫）。",
            ),
            weight: 0.35,
          },
          "training.completed",
          60,
        ),
        share(
          {
            key: "testsPassed",
            name: texts("Tests passed", "考试通过率", "考試通過率"),
            description: texts(
              "Tests after training that were passed at once. Push numerator (passed) and denominator (taken).",
              "培训后一次通过考试的占比。推送分子（通过）与分母（参加）。",
              "培訓後一次通過考試的占比。推送分子（通過）與分母（參加）。",
            ),
            weight: 0.35,
          },
          "training.testsPassed",
          60,
        ),
        rated(
          {
            key: "usefulTraining",
            name: texts("Training that helps", "培训实用性", "培訓實用性"),
            description: texts("Whether training helps in daily work.", "培训对日常工作是否有帮助。", "培訓對日常工作是否有幫助。"),
            weight: 0.3,
          },
          "team",
          "training",
        ),
      ],
    },
    {
      key: "appraisal",
      name: texts("Appraisal", "绩效考核", "績效考核"),
      weight: 0.3,
      indicators: [
        share(
          {
            key: "goalsReached",
            name: texts("Goals reached", "目标达成率", "目標達成率"),
            description: texts(
              "Agreed goals that were reached. Push numerator (reached) and denominator (agreed).",
              "已达成的约定目标占比。推送分子（达成）与分母（约定）。",
              "已達成的約定目標占比。推送分子（達成）與分母（約定）。",
            ),
            weight: 0.4,
          },
          "appraisal.goalsReached",
          50,
        ),
        share(
          {
            key: "talksHeld",
            name: texts("Appraisal talks held", "绩效面谈完成率", "績效面談完成率"),
            description: texts(
              "Members who had their talk in the period. Push numerator (held) and denominator (due).",
              "当期完成绩效面谈的成员占比。推送分子（已完成）与分母（应完成）。",
              "當期完成績效面談的成員占比。推送分子（已完成）與分母（應完成）。",
            ),
            weight: 0.25,
          },
          "appraisal.talksHeld",
          60,
        ),
        rated(
          {
            key: "fairness",
            name: texts("Fair appraisal", "考核公平性", "考核公平性"),
            description: texts("Whether members find the appraisal fair.", "成员认为考核是否公平。", "成員認為考核是否公平。"),
            weight: 0.35,
          },
          "team",
          "fairness",
        ),
      ],
    },
  ],
  survey: {
    title: texts("Working in our team", "团队管理调查", "團隊管理調查"),
    intro: texts(
      "For members of the team. Answers are evaluated together.",
      "请团队成员作答，结果汇总统计。",
      "請團隊成員作答，結果彙總統計。",
    ),
    questions: [
      statements("team", texts("In our team …", "在我们团队……", "在我們團隊……"), [
        { key: "support", label: texts("we help each other when it is needed", "需要时大家会互相帮助", "需要時大家會互相幫助") },
        { key: "training", label: texts("training helps me in my daily work", "培训对我的日常工作有帮助", "培訓對我的日常工作有幫助") },
        { key: "fairness", label: texts("performance is appraised fairly", "绩效考核是公平的", "績效考核是公平的") },
      ]),
      COMMENT,
    ],
  },
};

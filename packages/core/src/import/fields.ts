import { LOCALES, type LocalizedText, textIn } from "../locale/index.js";
import type { Definition, Question } from "../survey/index.js";
import type { Kind, Mapping } from "./schema.js";

/** How a cell becomes a value. A list is divided at `;`, `|` or `、`. */
export type FieldType = "text" | "number" | "time" | "date" | "list" | { options: Option[]; several: boolean };
type Option = { key: string; texts: string[] };

export type Field = {
  name: string;
  type: FieldType;
  /** Where the value goes in the record. */
  path: string[];
  required: boolean;
  /** Column names that suggest this field, in the form of `normalised`. */
  aliases: string[];
};

const field = (name: string, type: FieldType, aliases: string, required = false): Field => ({
  name,
  type,
  path: name.split("."),
  required,
  aliases: [name, ...aliases.split(" ")].map(normalised).filter((alias) => alias !== ""),
});

/** Lower case without blanks and signs: `Order ID`, `order_id` and `orderId` are one. */
export const normalised = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const SUBJECT_REFERENCE = [
  field(
    "subjectExternalId",
    "text",
    "subject merchantid merchant sellerid seller shopid shop storeid store agency company 商家 商戶 商户 店铺 店鋪 商家编号 商家編號",
  ),
  field("subjectId", "text", ""),
];

const FIELDS: Record<Kind, Field[]> = {
  subjects: [
    field("externalId", "text", "id code merchantid sellerid shopid storeid 编号 編號 商家编号 商家編號", true),
    field("name", "text", "title merchant seller shop store merchantname sellername shopname storename 名称 名稱 商家 店铺 店鋪", true),
    field("kind", "text", "type subjectkind 类型 類型"),
    field("parentExternalId", "text", "parent parentid 上级 上級"),
  ],
  responses: [
    field("submissionId", "text", "reviewid responseid answerid 评论编号 評論編號 答卷编号 答卷編號"),
    ...SUBJECT_REFERENCE,
    field(
      "submittedAt",
      "time",
      "answeredat answertime reviewanswertimestamp reviewedat submittime date time createdat timestamp 提交时间 提交時間 评论时间 評論時間 时间 時間",
    ),
    field("requestedAt", "time", "askedat invitedat sentat reviewcreationdate 邀请时间 邀請時間"),
    field("orderId", "text", "order orderno ordernumber 订单 訂單 订单号 訂單號"),
    field("channel", "text", "source 渠道"),
    field("locale", "text", "language lang 语言 語言"),
  ],
  complaints: [
    field("externalId", "text", "id complaintid caseid ticketid uniquekey 投诉编号 投訴編號 工单号 工單號"),
    ...SUBJECT_REFERENCE,
    field("title", "text", "subjectline issue complainttype summary 标题 標題 问题 問題", true),
    field("text", "text", "description descriptor details message content narrative 内容 內容 描述 投诉内容 投訴內容"),
    field("category", "text", "product 类别 類別 分类 分類"),
    field("severity", "text", "严重程度 嚴重程度"),
    field("priority", "text", "优先级 優先級"),
    field("channel", "text", "submittedvia source opendatachanneltype 渠道"),
    field("tags", "list", "labels 标签 標籤"),
    field("orderId", "text", "order orderno ordernumber 订单 訂單 订单号 訂單號"),
    field("team", "text", "team group 小组 小組"),
    field("receivedAt", "time", "createdat createddate datereceived opened openedat date 投诉时间 投訴時間 创建时间 建立時間"),
    field("firstRespondedAt", "time", "firstresponse respondedat datesenttocompany 首次响应 首次回應"),
    field("dueAt", "time", "due duedate deadline 到期 截止时间 截止時間"),
    field("resolvedAt", "time", "closedat closeddate resolved closed 解决时间 解決時間 结案时间 結案時間"),
    field("complainant.name", "text", "customername customer 客户 客戶 姓名"),
    field("complainant.email", "text", "email mail customeremail 邮箱 電郵"),
    field("complainant.phone", "text", "phone mobile tel 电话 電話 手机 手機"),
  ],
  observations: [
    field("metric", "text", "measure indicator kpi 指标 指標", true),
    ...SUBJECT_REFERENCE,
    field("externalId", "text", "id observationid 编号 編號"),
    field("at", "time", "time timestamp datetime measuredat 时间 時間"),
    field("date", "date", "day 日期"),
    field("value", "number", "amount result score 值 数值 數值"),
    field("numerator", "number", "count hits 分子"),
    field("denominator", "number", "total base 分母"),
  ],
  ratings: [
    field("agency", "text", "ratingagency rater institution 评级机构 評級機構 机构 機構", true),
    ...SUBJECT_REFERENCE,
    field("externalId", "text", "id ratingid 编号 編號"),
    field("date", "date", "ratedat ratingdate day 日期 评级日期 評級日期", true),
    field("value", "number", "rating score stars points 评级 評級 评分 評分 分数 分數", true),
    field("sampleSize", "number", "sample n 样本量 樣本數"),
    field("note", "text", "comment remark 备注 備註"),
    field("sourceUrl", "text", "source url link 来源 來源"),
    field("corrects", "text", ""),
  ],
};

/** Kinds whose records take tags. */
export const TAGGED: readonly Kind[] = ["subjects", "responses"];

/** What can be mapped for a kind; for responses with a place for each answer of the survey. Tags are `tags.<name>` and not listed. */
export const fieldsOf = (kind: Kind, definition?: Definition): Field[] => [
  ...FIELDS[kind],
  ...(definition?.questions ?? []).flatMap(answerFields),
];

/** The field of this name; undefined when the kind has none such. */
export function fieldNamed(fields: Field[], kind: Kind, name: string): Field | undefined {
  const known = fields.find((candidate) => candidate.name === name);
  if (known || !TAGGED.includes(kind) || !/^tags\../.test(name)) return known;
  return { name, type: "text", path: ["tags", name.slice("tags.".length)], required: false, aliases: [] };
}

function answerFields(question: Question): Field[] {
  const name = `answers.${question.key}`;
  const answer = (type: FieldType): Field => ({
    name,
    type,
    path: ["answers", question.key],
    required: question.required,
    aliases: aliasesOf(question),
  });
  switch (question.type) {
    case "matrix":
      return question.rows.map((row) => ({
        name: `${name}.${row.key}`,
        type: "number",
        path: ["answers", question.key, row.key],
        required: question.required,
        aliases: aliasesOf(row),
      }));
    case "single":
      return [answer({ options: question.options.map(optionOf), several: false })];
    case "multiple":
      return [answer({ options: question.options.map(optionOf), several: true })];
    case "text":
      return [{ ...answer("text"), aliases: [...aliasesOf(question), ...COMMENT] }];
    case "number":
      return [answer("number")];
    default:
      return [{ ...answer("number"), aliases: [...aliasesOf(question), ...SCORE] }];
  }
}

const COMMENT = "comment review reviewcommentmessage reviewtext text content message 评论 評論 评价 評價 内容 內容 意见 意見".split(" ");
const SCORE = "score rating stars reviewscore satisfaction 评分 評分 分数 分數 星级 星級 满意度 滿意度".split(" ");

const textsOf = (label: LocalizedText): string[] => [...new Set(LOCALES.map((locale) => textIn(label, locale)))];
const aliasesOf = ({ key, label }: { key: string; label: LocalizedText }): string[] => [key, ...textsOf(label)].map(normalised);
const optionOf = ({ key, label }: { key: string; label: LocalizedText }): Option => ({
  key,
  texts: [key, ...textsOf(label)].map(normalised),
});

/** Fields, or alternatives of fields, that a mapping still lacks. */
export function missingFields(kind: Kind, fields: Field[], mapping: Mapping): string[] {
  const has = (name: string): boolean => mapping[name] !== undefined;
  const missing = fields.filter(({ name, required }) => required && !has(name)).map(({ name }) => name);
  if (kind === "responses" && !Object.keys(mapping).some((name) => name.startsWith("answers."))) missing.push("answers.…");
  if ((kind === "observations" || kind === "ratings") && !has("subjectId") && !has("subjectExternalId")) {
    missing.push("subjectExternalId or subjectId");
  }
  if (kind === "observations") {
    if (!has("at") && !has("date")) missing.push("at or date");
    if (!has("value") && !(has("numerator") && has("denominator"))) missing.push("value, or numerator and denominator");
  }
  return [...new Set(missing)];
}

/** A mapping by the columns' names: each column goes to the first field that knows it, each field takes one column. */
export function suggestMapping(fields: Field[], columns: string[]): Mapping {
  const mapping: Mapping = {};
  const free = new Set(columns);
  const longest = Math.max(0, ...fields.map(({ aliases }) => aliases.length));
  // Better-fitting names first: a field's own name beats another field's third alias.
  for (let rank = 0; rank < longest; rank++) {
    for (const { name, aliases } of fields) {
      if (mapping[name]) continue;
      const column = [...free].find((candidate) => normalised(candidate) === aliases[rank]);
      if (column === undefined) continue;
      mapping[name] = { column };
      free.delete(column);
    }
  }
  return mapping;
}

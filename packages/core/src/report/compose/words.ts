import type { Locale } from "../../locale/index.js";

/** What the data of a report itself says in words; everything around it is the renderer's. */
export type Words = {
  noCategory: string;
  otherCategories(count: number): string;
  subjects(names: string, count: number): string;
  revision(revision: number, reason: string | null): string;
  overdue(count: number): string;
  npsFromStars: string;
  suppressedQuestions(count: number, minimum: number): string;
  cohort: string;
};

const en: Words = {
  noCategory: "Not categorised",
  otherCategories: (count) => `Other (${count} categories)`,
  subjects: (names, count) => (count === 1 ? `This report is about ${names} alone.` : `This report is about ${count} subjects: ${names}.`),
  revision: (revision, reason) =>
    reason === null
      ? `Revision ${revision}: replaces what was reported for this period before.`
      : `Revision ${revision}: replaces what was reported for this period before. Reason: ${reason}`,
  overdue: (count) =>
    count === 1
      ? "1 complaint of this period is past its deadline and not resolved; it is not among the late ones yet."
      : `${count} complaints of this period are past their deadline and not resolved; they are not among the late ones yet.`,
  npsFromStars: "The net promoter score is read from star ratings: 5 promotes, 4 is passive, 1 to 3 detract.",
  suppressedQuestions: (count, minimum) =>
    count === 1
      ? `1 question is suppressed: fewer than ${minimum} answers.`
      : `${count} questions are suppressed: fewer than ${minimum} answers each.`,
  cohort: "Complaints count in the period in which they were received, with what has become of them since.",
};

const zhCN: Words = {
  noCategory: "未分类",
  otherCategories: (count) => `其他（${count} 个类别）`,
  subjects: (names, count) => (count === 1 ? `本报告仅涉及${names}。` : `本报告涉及 ${count} 个评价对象：${names}。`),
  revision: (revision, reason) => `第 ${revision} 次修订，取代本期此前的报告。${reason === null ? "" : `原因：${reason}`}`,
  overdue: (count) => `本期有 ${count} 件投诉已过期限仍未解决，尚未计入逾期数。`,
  npsFromStars: "净推荐值由星级评分换算：5 星为推荐者，4 星为中立者，1 至 3 星为贬损者。",
  suppressedQuestions: (count, minimum) => `${count} 道题目的结果不予显示：回答少于 ${minimum} 份。`,
  cohort: "投诉计入收到当期，并反映其迄今的处理结果。",
};

const zhTW: Words = {
  noCategory: "未分類",
  otherCategories: (count) => `其他（${count} 個類別）`,
  subjects: (names, count) => (count === 1 ? `本報告僅涉及${names}。` : `本報告涉及 ${count} 個評價對象：${names}。`),
  revision: (revision, reason) => `第 ${revision} 次修訂，取代本期先前的報告。${reason === null ? "" : `原因：${reason}`}`,
  overdue: (count) => `本期有 ${count} 件投訴已過期限仍未解決，尚未計入逾期數。`,
  npsFromStars: "淨推薦值由星級評分換算：5 星為推薦者，4 星為中立者，1 至 3 星為貶損者。",
  suppressedQuestions: (count, minimum) => `${count} 道題目的結果不予顯示：回答少於 ${minimum} 份。`,
  cohort: "投訴計入收到當期，並反映其迄今的處理結果。",
};

export const WORDS: Record<Locale, Words> = { en, "zh-CN": zhCN, "zh-TW": zhTW };

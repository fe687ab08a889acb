import type { Locale } from "@touchstone/core/locale";

export type MailKind = "invitation" | "reminder" | "reopened";

export type Words = {
  subject: Record<MailKind, (panel: string, closes: string) => string>;
  greeting: (name: string) => string;
  lead: Record<MailKind, (organiser: string, left: string) => string>;
  count: (left: string) => string;
  closes: (date: string) => string;
  button: Record<MailKind, string>;
  how: string;
  personal: string;
  why: (organiser: string) => string;
};

const en: Words = {
  subject: {
    invitation: (panel, closes) => `Your assessment is asked for: ${panel} (until ${closes})`,
    reminder: (panel, closes) => `Reminder: ${panel} closes ${closes}`,
    reopened: (panel) => `Please look again: ${panel}`,
  },
  greeting: (name) => `Dear ${name},`,
  lead: {
    invitation: (organiser) => `${organiser} invites you to assess service quality.`,
    reminder: (organiser) => `${organiser} is still waiting for part of your assessment.`,
    reopened: (organiser) => `${organiser} has given one of your answers back to you, so that you can change it.`,
  },
  count: (left) => (left === "1" ? "1 subject waits for you" : `${left} subjects wait for you`),
  closes: (date) => `Open until ${date}`,
  button: { invitation: "Begin", reminder: "Continue", reopened: "Open" },
  how: "Each subject is scored by a short list of criteria. You can stop at any time: what you have entered is kept until you submit it. Where you have a conflict of interest, decline the subject and say why.",
  personal: "This link is yours alone: whoever has it can answer in your name. Please do not pass it on.",
  why: (organiser) => `You receive this mail because ${organiser} named you as an assessor.`,
};

const zhCn: Words = {
  subject: {
    invitation: (panel, closes) => `邀请您参加评审：${panel}（${closes} 截止）`,
    reminder: (panel, closes) => `评审提醒：${panel} 将于 ${closes} 截止`,
    reopened: (panel) => `请您再次确认：${panel}`,
  },
  greeting: (name) => `${name}，您好：`,
  lead: {
    invitation: (organiser) => `${organiser}邀请您对服务质量进行评审。`,
    reminder: (organiser) => `您的评审尚未全部完成，${organiser}期待您的意见。`,
    reopened: (organiser) => `${organiser}已将您的一份评分退回，您可以重新修改后提交。`,
  },
  count: (left) => `待评对象：${left} 个`,
  closes: (date) => `截止时间：${date}`,
  button: { invitation: "开始评审", reminder: "继续评审", reopened: "打开评审" },
  how: "每个对象按若干标准打分。您可以随时中断，提交之前所填内容都会保留。如与某个对象存在利益关系，请选择回避并说明原因。",
  personal: "此链接仅供您本人使用，持有链接者可以您的名义作答，请勿转发。",
  why: (organiser) => `您收到此邮件，是因为${organiser}将您列为评审人。`,
};

const zhTw: Words = {
  subject: {
    invitation: (panel, closes) => `邀請您參加評審：${panel}（${closes} 截止）`,
    reminder: (panel, closes) => `評審提醒：${panel} 將於 ${closes} 截止`,
    reopened: (panel) => `請您再次確認：${panel}`,
  },
  greeting: (name) => `${name}，您好：`,
  lead: {
    invitation: (organiser) => `${organiser}邀請您對服務品質進行評審。`,
    reminder: (organiser) => `您的評審尚未全部完成，${organiser}期待您的意見。`,
    reopened: (organiser) => `${organiser}已將您的一份評分退回，您可以修改後重新送出。`,
  },
  count: (left) => `待評對象：${left} 個`,
  closes: (date) => `截止時間：${date}`,
  button: { invitation: "開始評審", reminder: "繼續評審", reopened: "開啟評審" },
  how: "每個對象依若干標準評分。您可以隨時中斷，送出之前所填內容都會保留。若與某個對象有利益關係，請選擇迴避並說明原因。",
  personal: "此連結僅供您本人使用，持有連結者可以您的名義作答，請勿轉寄。",
  why: (organiser) => `您收到此郵件，是因為${organiser}將您列為評審人。`,
};

export const WORDS: Record<Locale, Words> = { en, "zh-CN": zhCn, "zh-TW": zhTw };

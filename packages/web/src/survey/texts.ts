import type { Locale } from "../lib/locale.js";

export type Texts = {
  language: string;
  loading: string;
  progress: (answered: number, all: number) => string;
  optional: string;
  clear: string;
  send: string;
  sending: string;
  needed: string;
  atMost: (count: number) => string;
  notANumber: string;
  between: (min: number, max: number) => string;
  someWrong: string;
  nothing: string;
  thanksTitle: string;
  thanks: string;
  again: string;
  unknownTitle: string;
  unknown: string;
  closedTitle: string;
  closed: string;
  brokenTitle: string;
  broken: string;
  notSent: string;
  tooMany: string;
  badLink: string;
  retry: string;
  remaining: (count: number) => string;
  privacy: string;
};

const en: Texts = {
  language: "Language",
  loading: "Loading…",
  progress: (answered, all) => `${answered} of ${all} answered`,
  optional: "optional",
  clear: "Clear my answer",
  send: "Send my answers",
  sending: "Sending…",
  needed: "Please answer this question.",
  atMost: (count) => `Choose at most ${count}.`,
  notANumber: "Please enter a number.",
  between: (min, max) => `Please enter a number from ${min} to ${max}.`,
  someWrong: "Some questions still need an answer:",
  nothing: "Answer at least one question, then send.",
  thanksTitle: "Thank you!",
  thanks: "Your answers have arrived.",
  again: "Answer once more",
  unknownTitle: "This survey is not here",
  unknown: "The link may be incomplete. Open it again from where you received it, or ask whoever sent it.",
  closedTitle: "This survey is closed",
  closed: "It no longer takes answers. Thank you for your interest.",
  brokenTitle: "The survey could not be loaded",
  broken: "Check your connection, then try again.",
  notSent: "Your answers could not be sent. They are kept on this page: check your connection, then send again.",
  tooMany: "Too many answers arrived from your network at once. Wait a minute, then send again; your answers are kept.",
  badLink: "This link names something that does not exist. Ask whoever sent it for a new one.",
  retry: "Try again",
  remaining: (count) => `${count} characters left`,
  privacy: "Please do not write passwords or card numbers here.",
};

const zhCn: Texts = {
  language: "语言",
  loading: "加载中…",
  progress: (answered, all) => `已答 ${answered} / ${all} 题`,
  optional: "选填",
  clear: "清除此题答案",
  send: "提交",
  sending: "提交中…",
  needed: "请回答此题。",
  atMost: (count) => `最多选 ${count} 项。`,
  notANumber: "请输入数字。",
  between: (min, max) => `请输入 ${min} 到 ${max} 之间的数字。`,
  someWrong: "还有题目需要回答：",
  nothing: "请至少回答一道题后再提交。",
  thanksTitle: "谢谢！",
  thanks: "我们已收到您的答卷。",
  again: "再答一份",
  unknownTitle: "找不到这份问卷",
  unknown: "链接可能不完整。请从原处重新打开，或联系发送者。",
  closedTitle: "问卷已关闭",
  closed: "本问卷已停止收集，感谢您的关注。",
  brokenTitle: "问卷加载失败",
  broken: "请检查网络后重试。",
  notSent: "提交没有成功，您的答案仍保留在本页。请检查网络后再次提交。",
  tooMany: "当前网络提交过于频繁，请一分钟后再试，您的答案会保留。",
  badLink: "链接有误，请联系发送者获取新的链接。",
  retry: "重试",
  remaining: (count) => `还可输入 ${count} 字`,
  privacy: "请勿填写密码或银行卡号。",
};

const zhTw: Texts = {
  language: "語言",
  loading: "載入中…",
  progress: (answered, all) => `已答 ${answered} / ${all} 題`,
  optional: "選填",
  clear: "清除此題答案",
  send: "送出",
  sending: "送出中…",
  needed: "請回答此題。",
  atMost: (count) => `最多選 ${count} 項。`,
  notANumber: "請輸入數字。",
  between: (min, max) => `請輸入 ${min} 到 ${max} 之間的數字。`,
  someWrong: "還有題目需要回答：",
  nothing: "請至少回答一題後再送出。",
  thanksTitle: "謝謝您！",
  thanks: "我們已收到您的答卷。",
  again: "再填一份",
  unknownTitle: "找不到這份問卷",
  unknown: "連結可能不完整。請從原處重新開啟，或聯絡寄送者。",
  closedTitle: "問卷已關閉",
  closed: "本問卷已停止收集，感謝您的關注。",
  brokenTitle: "問卷載入失敗",
  broken: "請檢查網路後再試一次。",
  notSent: "送出沒有成功，您的答案仍保留在本頁。請檢查網路後再送出。",
  tooMany: "目前網路送出過於頻繁，請一分鐘後再試，您的答案會保留。",
  badLink: "連結有誤，請向寄送者索取新的連結。",
  retry: "再試一次",
  remaining: (count) => `還可輸入 ${count} 字`,
  privacy: "請勿填寫密碼或信用卡號。",
};

export const TEXTS: Record<Locale, Texts> = { en, "zh-CN": zhCn, "zh-TW": zhTw };

import type { Locale } from "../lib/locale.js";

export type Texts = {
  language: string;
  loading: string;
  greeting: (name: string) => string;
  closes: (date: string) => string;
  progress: (done: number, all: number) => string;
  subjects: string;
  states: { open: string; draft: string; submitted: string; declined: string };
  finish: string;
  finishHint: (left: number) => string;
  finishReady: string;
  finishedTitle: string;
  finished: string;
  back: string;
  place: (number: number, all: number) => string;
  points: string;
  pointOf: (low: number, high: number, step: number) => string;
  cannotJudge: string;
  comment: string;
  optional: string;
  submit: string;
  sending: string;
  saving: string;
  saved: string;
  unsaved: string;
  needed: string;
  offScale: (low: number, high: number, step: number) => string;
  someOpen: string;
  noneJudged: string;
  submitHint: string;
  locked: string;
  declineOpen: string;
  declineTitle: string;
  declineHint: string;
  decline: string;
  cancel: string;
  reason: string;
  reasonNeeded: string;
  declinedBecause: string;
  judgeAfterAll: string;
  ended: Record<"unknown" | "closed" | "cancelled" | "broken", { title: string; text: string }>;
  notOpenTitle: string;
  notOpen: (date: string) => string;
  retry: string;
  notSent: string;
  invalid: string;
  tooMany: string;
};

const en: Texts = {
  language: "Language",
  loading: "Loading…",
  greeting: (name) => `Hello, ${name}`,
  closes: (date) => `Open until ${date}`,
  progress: (done, all) => `${done} of ${all} done`,
  subjects: "What you assess",
  states: { open: "To do", draft: "Begun", submitted: "Submitted", declined: "Declined" },
  finish: "Finish my assessment",
  finishHint: (left) =>
    left === 1
      ? "One subject is left. Submit or decline it, then finish."
      : `${left} subjects are left. Submit or decline them, then finish.`,
  finishReady: "Everything is answered. Once you finish, nothing can be changed.",
  finishedTitle: "Thank you!",
  finished: "Your assessment is complete. You can close this page.",
  back: "All subjects",
  place: (number, all) => `${number} of ${all}`,
  points: "What the points mean",
  pointOf: (low, high, step) => `A number from ${low} to ${high}${step === 1 ? "" : `, in steps of ${step}`}`,
  cannotJudge: "I cannot judge this",
  comment: "Remarks",
  optional: "optional",
  submit: "Submit this subject",
  sending: "Sending…",
  saving: "Saving…",
  saved: "Saved. You can go on later.",
  unsaved: "Not saved: check your connection. What you entered stays on this page.",
  needed: "Please choose a point, or say that you cannot judge it.",
  offScale: (low, high, step) => `Please enter a number from ${low} to ${high}${step === 1 ? "" : ` in steps of ${step}`}.`,
  someOpen: "Some criteria still need a score:",
  noneJudged: "If you can judge none of the criteria, decline the subject instead.",
  submitHint: "After submitting, only the organiser can let you change it.",
  locked: "This subject is submitted and cannot be changed any more.",
  declineOpen: "I should not assess this subject",
  declineTitle: "Decline this subject",
  declineHint: "For example because you work with them, compete with them or do not know them. The organiser sees the reason.",
  decline: "Decline",
  cancel: "Cancel",
  reason: "Reason",
  reasonNeeded: "Please say why in a few words.",
  declinedBecause: "You declined this subject:",
  judgeAfterAll: "Assess it after all",
  ended: {
    unknown: {
      title: "This link does not lead anywhere",
      text: "It may be incomplete or no longer valid. Open the link of your newest mail, or ask whoever invited you.",
    },
    closed: { title: "This panel is closed", text: "It takes no answers any more. What you submitted counts. Thank you!" },
    cancelled: { title: "This panel was called off", text: "There is nothing left to do. Thank you for your time." },
    broken: { title: "The page could not be loaded", text: "Check your connection, then try again." },
  },
  notOpenTitle: "Not open yet",
  notOpen: (date) => `You can begin on ${date}.`,
  retry: "Try again",
  notSent: "It could not be sent. What you entered stays on this page: check your connection, then try again.",
  invalid: "Something in it does not fit any more. Reload the page, check your answers and send again.",
  tooMany: "Too many requests at once. Wait a minute, then try again.",
};

const zhCn: Texts = {
  language: "语言",
  loading: "加载中…",
  greeting: (name) => `${name}，您好`,
  closes: (date) => `截止时间：${date}`,
  progress: (done, all) => `已完成 ${done} / ${all}`,
  subjects: "待评对象",
  states: { open: "未评", draft: "进行中", submitted: "已提交", declined: "已回避" },
  finish: "完成评审",
  finishHint: (left) => `还有 ${left} 个对象，请提交或选择回避后再完成。`,
  finishReady: "所有对象均已处理。完成后将无法再修改。",
  finishedTitle: "谢谢！",
  finished: "您的评审已全部完成，可以关闭此页面。",
  back: "全部对象",
  place: (number, all) => `第 ${number} / ${all} 个`,
  points: "分值说明",
  pointOf: (low, high, step) => `请填 ${low} 到 ${high} 之间的数字${step === 1 ? "" : `，间隔 ${step}`}`,
  cannotJudge: "无法判断此项",
  comment: "评语",
  optional: "选填",
  submit: "提交此对象",
  sending: "提交中…",
  saving: "保存中…",
  saved: "已保存，可稍后继续。",
  unsaved: "未能保存，请检查网络。所填内容仍保留在本页。",
  needed: "请选择分值，或注明无法判断。",
  offScale: (low, high, step) => `请填 ${low} 到 ${high} 之间的数字${step === 1 ? "" : `，间隔 ${step}`}。`,
  someOpen: "还有标准未评分：",
  noneJudged: "如所有标准都无法判断，请改为回避此对象。",
  submitHint: "提交后，只有组织方退回才能修改。",
  locked: "此对象已提交，无法再修改。",
  declineOpen: "我不宜评审此对象",
  declineTitle: "回避此对象",
  declineHint: "例如您与对方有合作、竞争关系，或对其并不了解。组织方会看到您的理由。",
  decline: "确认回避",
  cancel: "取消",
  reason: "理由",
  reasonNeeded: "请简要说明理由。",
  declinedBecause: "您已回避此对象：",
  judgeAfterAll: "改为评审",
  ended: {
    unknown: { title: "此链接无效", text: "链接可能不完整或已失效。请打开最新邮件中的链接，或联系邀请您的一方。" },
    closed: { title: "评审已截止", text: "现已停止评分，您已提交的内容有效。谢谢！" },
    cancelled: { title: "评审已取消", text: "您无需再做任何操作，感谢您的时间。" },
    broken: { title: "页面加载失败", text: "请检查网络后重试。" },
  },
  notOpenTitle: "尚未开始",
  notOpen: (date) => `您可自 ${date} 起开始评审。`,
  retry: "重试",
  notSent: "发送没有成功，所填内容仍保留在本页。请检查网络后重试。",
  invalid: "内容有变，请刷新页面核对后再提交。",
  tooMany: "请求过于频繁，请一分钟后再试。",
};

const zhTw: Texts = {
  language: "語言",
  loading: "載入中…",
  greeting: (name) => `${name}，您好`,
  closes: (date) => `截止時間：${date}`,
  progress: (done, all) => `已完成 ${done} / ${all}`,
  subjects: "待評對象",
  states: { open: "未評", draft: "進行中", submitted: "已送出", declined: "已迴避" },
  finish: "完成評審",
  finishHint: (left) => `還有 ${left} 個對象，請送出或選擇迴避後再完成。`,
  finishReady: "所有對象均已處理。完成後將無法再修改。",
  finishedTitle: "謝謝您！",
  finished: "您的評審已全部完成，可以關閉此頁面。",
  back: "全部對象",
  place: (number, all) => `第 ${number} / ${all} 個`,
  points: "分值說明",
  pointOf: (low, high, step) => `請填 ${low} 到 ${high} 之間的數字${step === 1 ? "" : `，間隔 ${step}`}`,
  cannotJudge: "無法判斷此項",
  comment: "評語",
  optional: "選填",
  submit: "送出此對象",
  sending: "送出中…",
  saving: "儲存中…",
  saved: "已儲存，可稍後繼續。",
  unsaved: "未能儲存，請檢查網路。所填內容仍保留在本頁。",
  needed: "請選擇分值，或註明無法判斷。",
  offScale: (low, high, step) => `請填 ${low} 到 ${high} 之間的數字${step === 1 ? "" : `，間隔 ${step}`}。`,
  someOpen: "還有標準未評分：",
  noneJudged: "若所有標準都無法判斷，請改為迴避此對象。",
  submitHint: "送出後，只有主辦方退回才能修改。",
  locked: "此對象已送出，無法再修改。",
  declineOpen: "我不宜評審此對象",
  declineTitle: "迴避此對象",
  declineHint: "例如您與對方有合作、競爭關係，或對其並不了解。主辦方會看到您的理由。",
  decline: "確認迴避",
  cancel: "取消",
  reason: "理由",
  reasonNeeded: "請簡要說明理由。",
  declinedBecause: "您已迴避此對象：",
  judgeAfterAll: "改為評審",
  ended: {
    unknown: { title: "此連結無效", text: "連結可能不完整或已失效。請開啟最新郵件中的連結，或聯絡邀請您的一方。" },
    closed: { title: "評審已截止", text: "現已停止評分，您已送出的內容有效。謝謝您！" },
    cancelled: { title: "評審已取消", text: "您無需再做任何操作，感謝您的時間。" },
    broken: { title: "頁面載入失敗", text: "請檢查網路後再試一次。" },
  },
  notOpenTitle: "尚未開始",
  notOpen: (date) => `您可自 ${date} 起開始評審。`,
  retry: "再試一次",
  notSent: "送出沒有成功，所填內容仍保留在本頁。請檢查網路後再試一次。",
  invalid: "內容有變，請重新整理頁面核對後再送出。",
  tooMany: "請求過於頻繁，請一分鐘後再試。",
};

export const TEXTS: Record<Locale, Texts> = { en, "zh-CN": zhCn, "zh-TW": zhTw };

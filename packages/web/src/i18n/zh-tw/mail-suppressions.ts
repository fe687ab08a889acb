export const mailSuppressions = {
  undeliverable: "無法送達",
  complained: "被檢舉為垃圾郵件",
  since: "自 {{date}} 起不再寄送郵件",
  lift: "恢復寄送",
  liftTitle: "重新寄送郵件至 {{email}}？",
  liftBounce: "請確認地址無誤且信箱可以收信。之後您的所有郵件都會重新寄往此地址；再次退信將再次停寄。",
  liftComplaint: "此地址的使用者曾將郵件檢舉為垃圾郵件。恢復後您的所有郵件都會重新寄往此地址，請僅在本人要求時操作。",
  reason: "理由",
  reasonHint: "將記入稽核紀錄。",
  asked: "本人已要求重新接收郵件",
  lifted: "此地址將重新收到郵件。",
};

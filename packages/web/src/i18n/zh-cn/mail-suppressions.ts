export const mailSuppressions = {
  undeliverable: "无法送达",
  complained: "被举报为垃圾邮件",
  since: "自 {{date}} 起不再发送邮件",
  lift: "恢复发送",
  liftTitle: "重新向 {{email}} 发送邮件？",
  liftBounce: "请确认地址无误且邮箱可以收信。之后您的所有邮件都会重新发往该地址；再次退信将再次停发。",
  liftComplaint: "该地址的使用者曾将邮件举报为垃圾邮件。恢复后您的所有邮件都会重新发往该地址，请仅在本人要求时操作。",
  reason: "理由",
  reasonHint: "将记入审计日志。",
  asked: "本人已要求重新接收邮件",
  lifted: "该地址将重新收到邮件。",
};

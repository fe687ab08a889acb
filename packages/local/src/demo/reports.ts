import * as Report from "@touchstone/core/report";

const reader = (name: string, address: string, locale: "en" | "zh-CN" | "zh-TW") => ({ name, email: `${address}@harbour.example`, locale });

const MONTHLY = {
  report: {
    name: "商家服务质量月报 Merchant service",
    schedule: { grain: "month" as const, sendAt: "09:00", delayDays: 1 },
    locale: "zh-CN" as const,
  },
  recipients: [reader("Lin Yu", "admin", "zh-CN"), reader("示例运营总监", "operations", "zh-CN"), reader("Demo Board", "board", "en")],
};

const WEEKLY = {
  report: {
    name: "Weekly service quality 服务质量周报",
    schedule: { grain: "week" as const, sendAt: "08:30", delayDays: 0 },
    locale: "en" as const,
  },
  recipients: [reader("Demo Service Lead", "service-lead", "en")],
};

/** Creates both reports and has the last complete month reported and mailed. The monthly one is about the merchants. */
export async function createReports(schemeId: string, merchantIds: string[]): Promise<void> {
  const monthly = await Report.create({ ...MONTHLY.report, schemeId, subjectIds: merchantIds });
  for (const recipient of MONTHLY.recipients) await Report.addRecipient(monthly.id, recipient);
  const weekly = await Report.create(WEEKLY.report);
  for (const recipient of WEEKLY.recipients) await Report.addRecipient(weekly.id, recipient);
  await Report.requestRun(monthly.id, { deliver: true });
}

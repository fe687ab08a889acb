import { type Metrics, shareOf, sumOf } from "../metrics";
import type { AlarmSpecs } from "./alarm";

const MINUTE_SECONDS = 60;
/** Longer than the longest pause between two attempts at a report, 64 minutes: the alarm holds until the next one. */
const ATTEMPT_MINUTES = 75;

/** Whether what was promised for a moment reaches those who wait for it. */
export const readerAlarms = (metrics: Metrics): AlarmSpecs => ({
  DispatcherStopped: {
    suffers: "Nothing that is due happens: no report, no complaint warning, no invitation.",
    metric: metrics.own("DispatcherRuns", "Sum"),
    threshold: 1,
    rings: "below",
    of: [5, 5],
    silence: "broken",
  },
  ReportsStartLate: {
    suffers: "Readers get their report late: it was taken on 15 minutes after its moment or later.",
    metric: metrics.own("ReportDelay", "Maximum", { minutes: 5 }),
    threshold: 15 * MINUTE_SECONDS,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  ReportsLate: {
    suffers: "Readers miss their report: half an hour after it was taken on it has not reached all of them.",
    metric: metrics.own("ReportUnfinished", "Maximum", { minutes: ATTEMPT_MINUTES }),
    threshold: 30 * MINUTE_SECONDS,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  ReportsFailed: {
    suffers: "Readers will not get a report: it was given up.",
    metric: metrics.own("ReportsFailed", "Sum", { minutes: 5 }),
    threshold: 1,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  WarningsLate: {
    suffers: "Complaint handlers are warned of deadlines 15 minutes late or more.",
    metric: metrics.own("WarningDelay", "Maximum", { minutes: 5 }),
    threshold: 15 * MINUTE_SECONDS,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  MailRefused: { ...mailRefused(metrics), threshold: 20, rings: "at", of: [2, 3], silence: "well" },
  ...reputation(metrics),
});

function mailRefused({ own }: Metrics) {
  const [sent, refused] = [own("MailsSent", "Sum", { minutes: 5 }), own("MailsRefused", "Sum", { minutes: 5 })];
  return {
    suffers: "Sign-in codes, reports and invitations are not accepted for sending: people cannot sign in.",
    metric: shareOf("mail refused, %", refused, sumOf("mail", "mail", [sent, refused], 5), 10, 5),
  };
}

/**
 * SES puts an account under review at 5 % bounces or 0.1 % complaints and may stop it at 10 % and 0.5 % (Amazon SES
 * developer guide, "Reputation metrics"). The rates move only with mail sent, so silence changes nothing.
 */
function reputation({ bounceRate, complaintRate }: Metrics): AlarmSpecs {
  const held = { rings: "at", of: [1, 1], silence: "nothing-new" } as const;
  const rising = "Nobody suffers yet: if it goes on, SES stops all mail.";
  const review = "SES puts the account under review and may stop all mail, sign-in codes too.";
  return {
    BouncesRising: { suffers: `3 % of the mail bounces. ${rising}`, metric: bounceRate, threshold: 0.03, ...held },
    BouncesReview: { suffers: `5 % of the mail bounces. ${review}`, metric: bounceRate, threshold: 0.05, ...held },
    ComplaintsRising: { suffers: `0.05 % of the mail is called spam. ${rising}`, metric: complaintRate, threshold: 0.0005, ...held },
    ComplaintsReview: { suffers: `0.1 % of the mail is called spam. ${review}`, metric: complaintRate, threshold: 0.001, ...held },
  };
}

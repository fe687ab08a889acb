import type { QuestionResult, ReportDocument, SurveyResult } from "@touchstone/core/report-document";
import type { ChartSpec } from "../charts/index.js";
import type { Wording } from "../format/index.js";
import { plain } from "../plain.js";
import { applicableCell, cell, column } from "./cells.js";
import type { Block, Cell, Section, TableView } from "./types.js";

/** Scores up to 6 are detractors, 7 and 8 passives, 9 and 10 promoters. */
const npsGroups = [
  { name: "detractors", first: 0, last: 6 },
  { name: "passives", first: 7, last: 8 },
  { name: "promoters", first: 9, last: 10 },
] as const;

const briefSurveys = 3;

export function surveySection(document: ReportDocument, wording: Wording): Section {
  const { headings, empty } = wording.messages;
  const blocks: Block[] =
    document.surveys.length === 0
      ? [{ kind: "text", text: empty.surveys, brief: true }]
      : document.surveys.flatMap((survey, index) => surveyBlocks(survey, index, wording));
  return { id: "surveys", heading: headings.surveys, blocks };
}

/** The first surveys are told in brief too, and the very first question with its chart. */
function surveyBlocks(survey: SurveyResult, position: number, wording: Wording): Block[] {
  const brief = position < briefSurveys;
  const { messages, number } = wording;
  const name = plain(survey.name);
  const blocks: Block[] = [{ kind: "heading", text: messages.captions.surveyLine(name, number.count(survey.n)), brief }];
  if (survey.n === 0) return [...blocks, { kind: "text", text: messages.empty.survey, brief }];
  const measurable = survey.questions.filter((question) => question.mean || question.csat || question.nps);
  if (measurable.length > 0) {
    blocks.push({ kind: "table", table: questionTable(measurable, wording), brief });
  }
  const distributed = survey.questions.filter((question) => question.distribution.length > 0);
  distributed.forEach((question, index) => {
    blocks.push(distributionBlock(question, position === 0 && index === 0, wording));
  });
  return blocks;
}

function questionTable(questions: QuestionResult[], wording: Wording): TableView {
  const { columns, captions } = wording.messages;
  const measures = (
    [
      ["csat", "percent"],
      ["nps", "points"],
      ["mean", "rating"],
    ] as const
  ).filter(([key]) => questions.some((question) => question[key] !== null));
  return {
    caption: captions.questions,
    tail: false,
    compact: false,
    columns: [column(columns.question, "start"), ...measures.map(([key]) => column(columns[key])), column(columns.sample, "end", true)],
    rows: questions.map((question) => [
      cell(plain(question.label)),
      ...measures.map(([key, unit]) => applicableCell(wording, unit, question[key])),
      cell(wording.number.count(question.n)),
    ]),
  };
}

function distributionBlock(question: QuestionResult, brief: boolean, wording: Wording): Block {
  const { messages } = wording;
  const caption = messages.captions.distribution(plain(question.label));
  const answered = question.distribution.some((bucket) => bucket.count > 0);
  if (!answered) return { kind: "text", text: `${plain(question.label)}: ${messages.empty.question}`, brief: false };
  return {
    kind: "chart",
    layout: "beside",
    brief,
    chart: {
      caption: plain(question.label),
      reading: null,
      description: messages.chart.bars(caption),
      spec: distributionChart(question, wording),
    },
    table: {
      caption,
      tail: false,
      compact: false,
      columns: [column(messages.columns.answer, "start"), column(messages.columns.count), column(messages.columns.share)],
      rows: question.distribution.map((bucket): Cell[] => [
        cell(plain(bucket.label)),
        cell(wording.number.count(bucket.count)),
        cell(wording.number.percent(bucket.share)),
      ]),
    },
  };
}

function distributionChart(question: QuestionResult, wording: Wording): ChartSpec {
  const { number } = wording;
  if (question.kind === "nps" && question.distribution.length === 11) return npsChart(question, wording);
  return {
    kind: "bars",
    bars: question.distribution.map((bucket) => ({
      label: plain(bucket.label),
      value: bucket.share,
      part: null,
      display: number.percent(bucket.share),
    })),
  };
}

/** The eleven steps of the scale in their three groups, from 0 upwards. */
function npsChart(question: QuestionResult, { messages, number }: Wording): ChartSpec {
  const steps = [...question.distribution].sort((a, b) => Number(a.label) - Number(b.label));
  return {
    kind: "columns",
    groups: npsGroups.map(({ name, first, last }) => {
      const columns = steps.slice(first, last + 1);
      return {
        label: messages.chart[name],
        display: number.percent(columns.reduce((sum, bucket) => sum + bucket.share, 0)),
        columns: columns.map((bucket) => ({
          label: plain(bucket.label),
          value: bucket.share,
          display: number.percent(bucket.share),
        })),
      };
    }),
  };
}

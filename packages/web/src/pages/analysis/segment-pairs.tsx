import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segments } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";
import { Badge, type Tone } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/page.js";
import { type Column, Table } from "../../ui/table.js";
import { useAmounts } from "./amounts.js";
import { useSegmentName } from "./segment-bars.js";
import { pWords } from "./words.js";

type Pair = Segments["pairs"][number];

const TONES: Record<Pair["conclusion"], Tone> = { better: "good", worse: "bad", "no-evidence": "neutral", untested: "neutral" };
const SHOWN = 5;

/** The pairs that differ; the others on demand. */
export function SegmentPairs({ segments }: { segments: Segments }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { pairs } = segments;
  const differing = pairs.filter(({ conclusion }) => conclusion === "better" || conclusion === "worse");
  const some = differing.length > 0 ? differing.slice(0, SHOWN) : pairs.slice(0, 3);
  const rows = all ? pairs : some;
  return (
    <Card>
      <div className="px-5 pt-4 pb-2">
        <h2 className="text-[1.02rem] font-semibold">{t("analysis.pairs")}</h2>
        <p className="text-[0.85rem] text-muted">{differing.length === 0 ? t("analysis.noPairs") : t("analysis.pairsHint")}</p>
      </div>
      <Table caption={t("analysis.pairs")} columns={useColumns(segments)} rows={rows} rowKey={({ from, to }) => `${from}→${to}`} />
      {!all && pairs.length > rows.length && (
        <div className="border-t border-line px-5 py-2">
          <Button tone="quiet" onClick={() => setAll(true)}>
            {t("analysis.showPairs", { count: pairs.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function useColumns(segments: Segments): Column<Pair>[] {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { change } = useAmounts(segments.quantity);
  const nameOf = useSegmentName(segments);
  return [
    { key: "pair", header: t("analysis.segment"), cell: ({ from, to }) => t("analysis.pair", { from: nameOf(from), to: nameOf(to) }) },
    {
      key: "difference",
      header: t("analysis.difference"),
      align: "end",
      cell: ({ difference, low, high }) => (
        <span>
          {change(difference)}
          {low !== null && high !== null && (
            <span className="block text-[0.82rem] text-muted">
              {change(low)} – {change(high)}
            </span>
          )}
        </span>
      ),
    },
    { key: "p", header: "p", align: "end", cell: ({ qValue }) => pWords(t, locale, qValue) },
    {
      key: "conclusion",
      header: t("common.status"),
      cell: ({ conclusion }) => <Badge tone={TONES[conclusion]}>{t(`analysis.pairConclusions.${conclusion}`)}</Badge>,
    },
  ];
}

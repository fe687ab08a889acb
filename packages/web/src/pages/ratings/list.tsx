import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { EllipsisVertical, ExternalLink, Pencil, Star, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Agency, type Rating, ratingQueries } from "../../api/ratings.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Button, IconButton } from "../../ui/button.js";
import { SelectField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Menu, MenuItem } from "../../ui/menu.js";
import { Card, Empty } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { RatingDialog } from "./form.js";
import { WithdrawDialog } from "./withdraw.js";

const SHOWN = ["latest", "current", "everything"] as const;
type Shown = (typeof SHOWN)[number];
const FILTERS = { latest: { latest: "true" }, current: {}, everything: { state: "all" } } as const;

type Props = { agencies: readonly Agency[]; onAgencies: () => void; record: ReactNode };

/** Ratings by subject and agency; a mistake is corrected or withdrawn, never overwritten. */
export function RatingsTab({ agencies, onAgencies, record }: Props) {
  const { t } = useTranslation();
  const [agency, setAgency] = useState("");
  const [shown, setShown] = useState<Shown>("latest");
  const [correcting, setCorrecting] = useState<Rating>();
  const [withdrawing, setWithdrawing] = useState<Rating>();
  const query = useInfiniteQuery(ratingQueries.list({ ...FILTERS[shown], agency: agency || undefined }));
  const columns = useColumns(agencies, { onCorrect: setCorrecting, onWithdraw: setWithdrawing });
  const empty =
    agencies.length === 0 ? (
      <Empty icon={Star} title={t("ratings.emptyTitle")} action={<Button onClick={onAgencies}>{t("ratings.tabs.agencies")}</Button>}>
        {t("ratings.needsAgency")}
      </Empty>
    ) : (
      <Empty icon={Star} title={t("ratings.emptyTitle")} action={record}>
        {t("ratings.empty")}
      </Empty>
    );
  return (
    <>
      <Filters agencies={agencies} agency={agency} onAgency={setAgency} shown={shown} onShown={setShown} />
      <Card>
        <List query={query} caption={t("ratings.title")} columns={columns} empty={empty} />
      </Card>
      {correcting && <RatingDialog agencies={agencies} corrects={correcting} onClose={() => setCorrecting(undefined)} />}
      {withdrawing && <WithdrawDialog rating={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}

type FilterProps = {
  agencies: readonly Agency[];
  agency: string;
  onAgency: (agency: string) => void;
  shown: Shown;
  onShown: (shown: Shown) => void;
};

function Filters({ agencies, agency, onAgency, shown, onShown }: FilterProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <SelectField
        className="w-60 max-w-full"
        label={t("ratings.agency")}
        value={agency}
        onChange={(event) => onAgency(event.target.value)}
      >
        <option value="">{t("ratings.allAgencies")}</option>
        {agencies.map(({ key, name }) => (
          <option key={key} value={key}>
            {textIn(name, locale)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="w-80 max-w-full"
        label={t("ratings.show")}
        value={shown}
        onChange={(event) => onShown(event.target.value as Shown)}
      >
        {SHOWN.map((each) => (
          <option key={each} value={each}>
            {t(`ratings.${each}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

type Actions = { onCorrect: (rating: Rating) => void; onWithdraw: (rating: Rating) => void };

function useColumns(agencies: readonly Agency[], actions: Actions): Column<Rating>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const may = useMay();
  const agencyOf = (key: string) => agencies.find((agency) => agency.key === key);
  return [
    {
      key: "subject",
      header: t("ratings.subject"),
      cell: ({ subjectId, subjectName, state }) => (
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <Link to="/subjects/$id" params={{ id: subjectId }} className="font-medium break-words hover:underline">
            {subjectName}
          </Link>
          {state !== "current" && <Badge tone={state === "withdrawn" ? "warn" : "neutral"}>{t(`ratings.states.${state}`)}</Badge>}
        </span>
      ),
    },
    { key: "agency", header: t("ratings.agency"), cell: ({ agency }) => textIn(agencyOf(agency)?.name ?? agency, locale) },
    {
      key: "value",
      header: t("ratings.value"),
      cell: (rating) => <Value rating={rating} scale={agencyOf(rating.agency)?.scale} />,
    },
    { key: "date", header: t("ratings.date"), cell: ({ date }) => <span className="whitespace-nowrap">{format.day(date)}</span> },
    { key: "source", header: t("ratings.source"), wide: true, cell: (rating) => <Source {...rating} /> },
    { key: "actions", header: "", align: "end", cell: (rating) => may("ratings.write") && <RowMenu rating={rating} {...actions} /> },
  ];
}

function Value({ rating: { value, state, sampleSize }, scale }: { rating: Rating; scale: Agency["scale"] | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span>
      <strong className={state === "current" ? "font-semibold tabular-nums" : "font-normal tabular-nums line-through"}>
        {format.precise(value)}
      </strong>{" "}
      <span className="text-[0.85rem] text-muted">
        {scale && t("ratings.onScale", { low: format.precise(scale.low), high: format.precise(scale.high) })}
        {sampleSize !== null && ` · n = ${format.integer(sampleSize)}`}
      </span>
    </span>
  );
}

function Source({ sourceUrl, note, withdrawal }: Rating) {
  const { t } = useTranslation();
  return (
    <span className="text-[0.9rem]">
      {sourceUrl !== null && (
        <a href={sourceUrl} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-accent-ink hover:underline">
          {t("ratings.openSource")} <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
      {(withdrawal ?? note) !== null && <span className="block max-w-[36ch] break-words text-muted">{withdrawal ?? note}</span>}
    </span>
  );
}

function RowMenu({ rating, onCorrect, onWithdraw }: { rating: Rating } & Actions) {
  const { t } = useTranslation();
  if (rating.state === "corrected") return null;
  return (
    <Menu trigger={<IconButton label={`${t("common.actions")}: ${rating.subjectName}, ${rating.date}`} icon={EllipsisVertical} />}>
      <MenuItem icon={Pencil} onSelect={() => onCorrect(rating)}>
        {t("ratings.correct")}
      </MenuItem>
      <MenuItem icon={Undo2} disabled={rating.state === "withdrawn"} onSelect={() => onWithdraw(rating)}>
        {t("ratings.withdraw")}
      </MenuItem>
    </Menu>
  );
}

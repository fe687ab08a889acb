import { useInfiniteQuery } from "@tanstack/react-query";
import { UserRoundSearch } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PersonalDataRequest, personalDataQueries } from "../../../api/personal-data.js";
import { useFormat, useMay } from "../../../app/session-context.js";
import { Badge, type Tone } from "../../../ui/badge.js";
import { Button } from "../../../ui/button.js";
import { List } from "../../../ui/list.js";
import { Card, Empty } from "../../../ui/page.js";
import type { Column } from "../../../ui/table.js";
import { RequestCard } from "./request-card.js";
import { SearchForm } from "./search-form.js";

/** What is held of a person: searched for, given, and erased. */
export function PersonalDataTab() {
  const { t } = useTranslation();
  const mayWrite = useMay()("personal-data.write");
  const [chosen, setChosen] = useState<string>();
  const query = useInfiniteQuery(personalDataQueries.list());
  return (
    <div className="space-y-5">
      <p className="max-w-[75ch] text-muted">{t("personalData.lead")}</p>
      {mayWrite && <SearchForm onFound={({ id }) => setChosen(id)} />}
      {chosen && <RequestCard key={chosen} id={chosen} />}
      <section className="space-y-2">
        <h2 className="text-[1.02rem] font-semibold">{t("personalData.earlier")}</h2>
        <Card>
          <List
            query={query}
            caption={t("personalData.earlier")}
            columns={useColumns(setChosen)}
            empty={<Empty icon={UserRoundSearch} title={t("personalData.none")} />}
          />
        </Card>
      </section>
    </div>
  );
}

const TONES: Record<PersonalDataRequest["state"], Tone> = {
  searching: "info",
  found: "neutral",
  erasing: "info",
  erased: "good",
  failed: "bad",
};

function useColumns(onChoose: (id: string) => void): Column<PersonalDataRequest>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: "at", header: t("personalData.at"), cell: ({ createdAt }) => format.dateTime(createdAt) },
    {
      key: "state",
      header: t("common.status"),
      cell: ({ state, mode }) => (
        <Badge tone={TONES[state]}>
          {t(mode === "reapply" && state === "erased" ? "personalData.reapplied" : `personalData.states.${state}`)}
        </Badge>
      ),
    },
    {
      key: "found",
      header: t("personalData.found"),
      align: "end",
      cell: ({ found }) => format.integer(found.reduce((sum, { concerns, mentions }) => sum + concerns + mentions, 0)),
    },
    { key: "erased", header: t("personalData.erased"), align: "end", cell: ({ erased }) => format.integer(erased) },
    {
      key: "open",
      header: "",
      align: "end",
      cell: ({ id, createdAt }) => (
        <Button tone="quiet" aria-label={`${t("personalData.show")}: ${format.dateTime(createdAt)}`} onClick={() => onChoose(id)}>
          {t("personalData.show")}
        </Button>
      ),
    },
  ];
}

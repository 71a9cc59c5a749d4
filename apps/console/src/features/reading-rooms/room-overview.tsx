import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterBar, SearchBox } from "../../ui/filter-bar.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { filterRooms, type RoomKind, type RoomRow, roomKinds } from "./room-filter.ts";

/** Who may read what from outside, until when, who has, and who waits for an answer. */
export function RoomOverview() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const rooms = useQuery(trpc.readingRooms.overview.queryOptions());
  const [kind, setKind] = useState<RoomKind>("open");
  const [search, setSearch] = useState("");
  return (
    <SectionCard title={t("rooms.overview.list")}>
      <Loaded query={rooms} what={t("rooms.overview.title")}>
        {(all) => {
          const shown = filterRooms(all, { kind, search });
          return (
            <>
              <FilterBar count={t("rooms.overview.count", { count: shown.length })}>
                <Select
                  aria-label={t("rooms.overview.kind")}
                  value={kind}
                  style={{ minWidth: 160 }}
                  onChange={setKind}
                  options={roomKinds.map((value) => ({ value, label: t(`rooms.overview.kinds.${value}`) }))}
                />
                <SearchBox
                  value={search === "" ? undefined : search}
                  label={t("rooms.overview.search")}
                  onChange={(text) => setSearch(text ?? "")}
                />
              </FilterBar>
              {shown.length === 0 ? (
                <EmptyState>
                  {t(all.length === 0 ? "rooms.overview.none" : "rooms.overview.foundNone")}
                </EmptyState>
              ) : (
                <RoomTable rooms={shown} />
              )}
            </>
          );
        }}
      </Loaded>
    </SectionCard>
  );
}

function RoomTable({ rooms }: { readonly rooms: readonly RoomRow[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ReadingTable
      caption={t("rooms.overview.title")}
      rows={rooms}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "filing",
          title: t("rooms.overview.filing"),
          width: "28%",
          render: ({ filing, number }) => (
            <>
              <Link to="/filings/$filingId" params={{ filingId: filing.id }} hash="view=history">
                {filing.programme} {filing.period}
              </Link>
              <br />
              <small>
                {text(filing.unit)} · {text(ruleNames[filing.rule])} · {t("rooms.create.number", { number })}
              </small>
            </>
          ),
        },
        {
          key: "reader",
          title: t("rooms.create.label"),
          width: "18%",
          render: ({ label, isFiled }) => (
            <>
              {label}
              <br />
              <small>{isFiled ? t("rooms.filed") : null}</small>
            </>
          ),
        },
        {
          key: "until",
          title: t("rooms.create.until"),
          width: "20%",
          render: ({ standing, until, isFiled }) => (
            <>
              {t(`rooms.standing.${standing}`)}
              <br />
              <small>
                {until === null ? null : t("rooms.until", { day: format.day(until) })}{" "}
                {isFiled ? t("rooms.withValidity") : null}
              </small>
            </>
          ),
        },
        {
          key: "last",
          title: t("rooms.overview.last"),
          width: "20%",
          render: ({ opened, lastOpenedAt }) =>
            lastOpenedAt === null
              ? t("rooms.never")
              : t("rooms.opened", { count: opened, at: format.instant(lastOpenedAt) }),
        },
        {
          key: "asked",
          title: t("rooms.requests.title"),
          render: ({ openRequests }) =>
            openRequests === 0 ? "–" : t("rooms.overview.asked", { count: openRequests }),
        },
      ]}
    />
  );
}

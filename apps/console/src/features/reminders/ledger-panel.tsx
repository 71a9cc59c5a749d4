import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { deliveryStates } from "@goodstanding/domain/reminders/delivery-state";
import { mailKindNames, mailKinds } from "@goodstanding/domain/reminders/mail-kind";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Pagination, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ProofSheetLinks } from "../../ui/proof-sheet-links.tsx";
import { UnitSelect } from "../../ui/unit-select.tsx";
import styles from "./ledger-panel.module.css";
import { ReminderTable } from "./reminder-table.tsx";
import type { RemindersSearch } from "./reminders-search.ts";

interface LedgerPanelProps {
  readonly search: RemindersSearch;
  readonly onChange: (search: RemindersSearch) => void;
}

/** Every mail with its life, a page at a time, and the proof sheet of one programme. */
export function LedgerPanel({ search, onChange }: LedgerPanelProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const { year = String(thisYear), college, kind, state, page = 1 } = search;
  const asked = {
    year: year === "all" ? null : Number(year),
    unitId: (college ?? null) as UnitId | null, // the server refuses what is no id
    ...{ kind: kind ?? null, state: state ?? null, page },
  };
  const mails = useQuery({
    ...trpc.reminders.list.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  const programmes = useQuery(trpc.programmes.list.queryOptions()).data ?? [];
  const filter = (change: RemindersSearch) =>
    onChange({ year: search.year, college, kind, state, ...change, page: undefined });
  return (
    <>
      <ProofOfProgramme programmes={programmes} thisYear={thisYear} />
      <FilterBar count={t("reminders.found", { count: mails.data?.total ?? 0 })}>
        <Select<string>
          value={year}
          aria-label={t("reminders.filter.year")}
          options={[
            ...[0, 1, 2, 3, 4, 5].map((ago) => ({
              value: String(thisYear - ago),
              label: String(thisYear - ago),
            })),
            { value: "all", label: t("reminders.filter.allYears") },
          ]}
          onChange={(value) => filter({ year: value })}
        />
        <UnitSelect
          units={programmes.map((programme) => programme.college)}
          value={college}
          onChange={(value) => filter({ college: value })}
        />
        <KindSelect value={kind} onChange={(value) => filter({ kind: value })} />
        <Select
          allowClear
          value={state ?? null}
          placeholder={t("reminders.filter.state")}
          aria-label={t("reminders.filter.state")}
          popupMatchSelectWidth={false}
          options={deliveryStates.map((value) => ({ value, label: t(`ui.delivery.${value}`) }))}
          onChange={(value) => filter({ state: value ?? undefined })}
        />
      </FilterBar>
      <Loaded query={mails} what={t("shell.nav.reminders")}>
        {({ mails: rows, total, pageSize }) => (
          <>
            <ReminderTable rows={rows} />
            {total <= pageSize ? null : (
              <Pagination
                className={styles.pages ?? ""}
                current={page}
                pageSize={pageSize}
                total={total}
                showSizeChanger={false}
                onChange={(next) => onChange({ ...search, page: next })}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface KindSelectProps {
  readonly value: RemindersSearch["kind"];
  readonly onChange: (kind: RemindersSearch["kind"]) => void;
}

function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Select
      allowClear
      value={value ?? null}
      placeholder={t("reminders.filter.kind")}
      aria-label={t("reminders.filter.kind")}
      popupMatchSelectWidth={false}
      options={mailKinds.map((kind) => ({ value: kind, label: text(mailKindNames[kind]) }))}
      onChange={(kind) => onChange(kind ?? undefined)}
    />
  );
}

interface ProofOfProgrammeProps {
  readonly programmes: readonly { readonly id: ProgrammeId; readonly name: string }[];
  readonly thisYear: number;
}

function ProofOfProgramme({ programmes, thisYear }: ProofOfProgrammeProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ProgrammeId | null>(null);
  return (
    <div className={styles.proof}>
      <Select<ProgrammeId | null>
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        value={chosen}
        placeholder={t("reminders.proofOf")}
        aria-label={t("reminders.proofOf")}
        popupMatchSelectWidth={false}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => setChosen(id ?? null)}
      />
      {chosen === null ? null : (
        <ProofSheetLinks programmeId={chosen} years={[0, 1, 2, 3, 4, 5].map((ago) => thisYear - ago)} />
      )}
    </div>
  );
}

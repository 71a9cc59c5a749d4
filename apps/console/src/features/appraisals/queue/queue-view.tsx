import { appraisalLevelNames, appraisalLevels } from "@goodstanding/domain/appraisal/appraisal";
import { Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalQueue, AppraisalRow } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { FilterBar, SearchBox } from "../../../ui/filter-bar.tsx";
import { filterQueue } from "./filter-queue.ts";
import { type QueueList, type QueueSearch, queueLists, queueStands } from "./queue-search.ts";
import { QueueTable } from "./queue-table.tsx";
import styles from "./queue-view.module.css";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

interface QueueViewProps {
  readonly queue: AppraisalQueue;
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** One's own reviews first; who holds none begins with those that wait, and the office with all. */
export function QueueView({ queue, search, onSearch }: QueueViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const [act, setAct] = useState<{
    readonly kind: "reassign" | "withdraw";
    readonly row: AppraisalRow;
  } | null>(null);
  const lists = queueLists.filter((list) => list !== "all" || queue.all !== null);
  const list = lists.find((each) => each === search.list) ?? firstList(queue);
  const rows = queue[list] ?? [];
  const shown = filterQueue(rows, search);
  const inStand = filterQueue(rows, { stand: search.stand });
  return (
    <>
      <div className={styles.lists}>
        <Segmented
          aria-label={t("appraisals.list.label")}
          value={list}
          options={lists.map((each) => ({
            value: each,
            label: `${t(`appraisals.list.${each}`)} ${filterQueue(queue[each] ?? [], { stand: search.stand }).length}`,
          }))}
          onChange={(next) => onSearch({ ...search, list: next })}
        />
      </div>
      <FilterBar count={t("appraisals.shown", { shown: shown.length, all: inStand.length })}>
        <SearchBox
          value={search.q}
          label={t("appraisals.filter.search")}
          onChange={(q) => onSearch({ ...search, q })}
        />
        <Select
          value={search.stand ?? "open"}
          aria-label={t("appraisals.stand.label")}
          options={queueStands.map((value) => ({ value, label: t(`appraisals.stand.${value}`) }))}
          onChange={(stand) => onSearch({ ...search, stand })}
        />
        <Select
          allowClear
          value={search.level ?? null}
          placeholder={t("appraisals.level")}
          aria-label={t("appraisals.level")}
          options={appraisalLevels.map((value) => ({ value, label: text(appraisalLevelNames[value]) }))}
          onChange={(level) => onSearch({ ...search, level: level ?? undefined })}
        />
      </FilterBar>
      <QueueTable
        rows={shown}
        list={list}
        empty={t(
          rows.length === 0
            ? `appraisals.none.${list}`
            : inStand.length === 0 && search.stand === undefined
              ? "appraisals.noneOpen"
              : "appraisals.noneMatch",
        )}
        onReassign={(row) => setAct({ kind: "reassign", row })}
        onWithdraw={(row) => setAct({ kind: "withdraw", row })}
      />
      {act?.kind === "reassign" ? <ReassignDialog row={act.row} onClose={() => setAct(null)} /> : null}
      {act?.kind === "withdraw" ? <WithdrawDialog row={act.row} onClose={() => setAct(null)} /> : null}
    </>
  );
}

function firstList({ mine, all }: AppraisalQueue): QueueList {
  if (mine.length > 0) return "mine";
  return all === null ? "free" : "all";
}

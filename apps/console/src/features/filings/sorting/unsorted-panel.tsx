import { EditOutlined, FileDoneOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SearchBox } from "../../../ui/filter-bar.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail, FilingFile } from "../filing-views.ts";
import type { PartOutline } from "../find-slot.ts";
import { useSlotActs, useSlotTarget } from "../slot/slot-target.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CertaintyTag } from "./certainty-tag.tsx";
import { fileAddress } from "./file-address.ts";
import { FileRows } from "./file-rows.tsx";
import styles from "./file-table.module.css";
import { certaintyOf, filterUnsorted, type UnsortedFilter, unsortedFilters } from "./filter-unsorted.ts";
import { PlaceDialog } from "./place-dialog.tsx";
import { placingEntry } from "./placing-entry.ts";
import { useChosen } from "./use-chosen.ts";
import { usePlacing } from "./use-placing.ts";
import { type ProposalWords, useProposalText } from "./use-proposal-text.ts";

/** Of a filing, or of a package by itself. */
export interface UnsortedDetail {
  readonly files: readonly FilingFile[];
  readonly parts: readonly PartOutline[];
  readonly courses: Pick<FilingDetail["courses"], "kinds" | "options">;
  readonly may: Pick<FilingDetail["may"], "edit">;
}

/** Files that nobody has put anywhere yet, each with a proposal and why; a person confirms, one by one or thousands at once. */
export function UnsortedPanel({ detail }: { readonly detail: UnsortedDetail }) {
  const { t } = useTranslation();
  const { files, may } = detail;
  const target = useSlotTarget();
  const unsorted = useMemo(() => files.filter(({ placement }) => placement === null), [files]);
  const [filter, setFilter] = useState<UnsortedFilter>("all");
  const [words, setWords] = useState("");
  const shown = useMemo(() => filterUnsorted(unsorted, filter, words), [unsorted, filter, words]);
  const own = useMemo(() => shown.filter(({ mayPlace }) => mayPlace), [shown]);
  const chosen = useChosen(own);
  const [moving, setMoving] = useState<readonly FilingFile[] | null>(null);
  const { place, isPlacing } = usePlacing();
  const { remove, isBusy } = useSlotActs();
  const proposalText = useProposalText(detail);
  const ticked = own.filter(({ id }) => chosen.ids.has(id));
  const entries = ticked.flatMap((file) => placingEntry(file) ?? []);
  const countOf = (each: UnsortedFilter) => filterUnsorted(unsorted, each, "").length;
  return (
    <SectionCard title={t("intake.view.unsorted")}>
      {unsorted.length === 0 ? (
        <EmptyState icon={<FileDoneOutlined aria-hidden />}>
          {t(files.length === 0 ? "intake.sorting.noFiles" : "intake.sorting.allSorted")}
        </EmptyState>
      ) : (
        <>
          <p className={styles.note}>{t("intake.sorting.hint")}</p>
          <div className={styles.tools}>
            <Segmented<UnsortedFilter>
              aria-label={t("intake.sorting.filter")}
              value={filter}
              options={unsortedFilters.map((value) => ({
                value,
                label: `${t(value === "all" ? "intake.sorting.all" : `intake.certainty.${value}`)} ${countOf(value)}`,
              }))}
              onChange={setFilter}
            />
            <SearchBox
              value={words === "" ? undefined : words}
              label={t("intake.sorting.searchPath")}
              onChange={(value) => setWords(value ?? "")}
            />
          </div>
          {may.edit ? (
            <BulkBar
              all={own.length}
              chosen={ticked.length}
              onChooseAll={(all) => chosen.choose(all ? own.map(({ id }) => id) : [])}
              confirmable={entries.length}
              busy={isPlacing || isBusy}
              onConfirm={() => void place(entries)}
              onMove={() => setMoving(ticked)}
              onRemove={() => remove([...chosen.ids])}
            />
          ) : null}
          <FileRows
            files={shown}
            label={t("intake.view.unsorted")}
            chosen={may.edit ? chosen : null}
            href={(file) => fileAddress(target, file)}
            aside={(file) => (
              <ProposalLine
                file={file}
                words={proposalText(file)}
                onMove={may.edit && file.mayPlace ? () => setMoving([file]) : null}
              />
            )}
          />
        </>
      )}
      {moving === null ? null : (
        <PlaceDialog parts={detail.parts} files={moving} onClose={() => setMoving(null)} />
      )}
    </SectionCard>
  );
}

interface ProposalLineProps {
  readonly file: FilingFile;
  readonly words: ProposalWords;
  readonly onMove: (() => void) | null;
}

function ProposalLine({ file, words: { place, because }, onMove }: ProposalLineProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.proposal}>
      <div className={styles.target}>
        <span className={styles.line} title={place}>
          {place}
        </span>
        <span className={styles.because} title={because}>
          {because}
        </span>
      </div>
      <CertaintyTag certainty={certaintyOf(file)} />
      {onMove === null ? null : (
        <Button
          size="small"
          type="text"
          icon={<EditOutlined />}
          aria-label={t("intake.sorting.change", { path: file.path })}
          onClick={onMove}
        />
      )}
    </div>
  );
}

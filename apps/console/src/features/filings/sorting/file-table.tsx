import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SnapshotHash } from "../../../ui/snapshot-hash.tsx";
import type { FilingFile } from "../filing-views.ts";
import type { PartOutline } from "../find-slot.ts";
import { useSlotActs, useSlotTarget } from "../slot/slot-target.ts";
import { slotNames } from "../slot-names.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { fileAddress } from "./file-address.ts";
import { FileRows } from "./file-rows.tsx";
import styles from "./file-table.module.css";
import { PlaceDialog } from "./place-dialog.tsx";
import { useChosen } from "./use-chosen.ts";

interface FileTableProps {
  readonly detail: { readonly parts: readonly PartOutline[] };
  readonly files: readonly FilingFile[];
  readonly mayEdit: boolean;
  /** Says of each file where it lies, where the list holds more than one place. */
  readonly placed?: boolean;
}

/** Files that are already in place: to be opened, moved, taken back or removed. */
export function FileTable({ detail, files, mayEdit, placed = false }: FileTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { parts } = detail;
  const target = useSlotTarget();
  const acts = useSlotActs();
  const own = files.filter(({ mayPlace }) => mayPlace);
  const chosen = useChosen(own);
  const [moving, setMoving] = useState<readonly FilingFile[] | null>(null);
  const nameOf = useMemo(() => slotNames(parts, text, t("intake.gone.place")), [parts, text, t]);
  const cameBy = ({ isReplaced, uploadedBy, uploadedAt }: FilingFile) =>
    isReplaced
      ? t("intake.files.replaced", { name: text(uploadedBy), at: format.instant(uploadedAt) })
      : `${text(uploadedBy)} · ${format.instant(uploadedAt)}`;
  const placeOf = ({ placement }: FilingFile) =>
    placement === null ? t("intake.sorting.unsorted") : nameOf(placement);
  const saidOf = (file: FilingFile) =>
    [...(placed ? [placeOf(file)] : []), ...(!placed || file.isReplaced ? [cameBy(file)] : [])].join(" · ");
  const ticked = own.filter(({ id }) => chosen.ids.has(id));
  const fileIds = [...chosen.ids];
  return (
    <>
      {mayEdit ? (
        <BulkBar
          all={own.length}
          chosen={ticked.length}
          onChooseAll={(all) => chosen.choose(all ? own.map(({ id }) => id) : [])}
          confirmable={null}
          busy={acts.isBusy}
          onMove={() => setMoving(ticked)}
          onUnplace={() => acts.unplace(fileIds)}
          onRemove={() => acts.remove(fileIds)}
        />
      ) : null}
      <FileRows
        files={files}
        label={t("intake.files.list")}
        chosen={mayEdit ? chosen : null}
        href={(file) => fileAddress(target, file)}
        aside={(file) => (
          <div className={styles.aside}>
            <span className={styles.line} title={saidOf(file)}>
              {saidOf(file)}
            </span>
            <SnapshotHash hash={file.sha256} />
          </div>
        )}
      />
      {moving === null ? null : <PlaceDialog parts={parts} files={moving} onClose={() => setMoving(null)} />}
    </>
  );
}

import { slotKey } from "@goodstanding/domain/filings/placement";
import { useTranslation } from "react-i18next";
import type { FilingDetail } from "../filing-views.ts";
import type { FoundSlot, PartOutline } from "../find-slot.ts";
import { FileTable } from "../sorting/file-table.tsx";
import styles from "./slot-page.module.css";

interface SlotFilesProps {
  readonly detail: Pick<FilingDetail, "files"> & { readonly parts: readonly PartOutline[] };
  readonly found: FoundSlot;
  readonly mayEdit: boolean;
}

/** What lies in this place. */
export function SlotFiles({ detail, found: { slot }, mayEdit }: SlotFilesProps) {
  const { t } = useTranslation();
  const files = detail.files.filter(({ placement }) => placement !== null && slotKey(placement) === slot.key);
  return (
    <section className={styles.part} aria-label={t("intake.files.here")}>
      <h3>{t("intake.files.count", { count: files.length })}</h3>
      {files.length === 0 ? (
        <p className={styles.note}>{t(mayEdit ? "intake.files.howTo" : "intake.files.none")}</p>
      ) : (
        <div className={styles.wide}>
          <FileTable detail={detail} files={files} mayEdit={mayEdit} />
        </div>
      )}
    </section>
  );
}

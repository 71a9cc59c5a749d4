import { FilePdfOutlined, FileWordOutlined } from "@ant-design/icons";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./proof-sheet-links.module.css";

interface ProofSheetLinksProps {
  readonly programmeId: ProgrammeId;
  /** At least one; the first is chosen to begin with. */
  readonly years: readonly number[];
}

/** 催办记录单 of one programme and a year that is chosen, to be downloaded. */
export function ProofSheetLinks({ programmeId, years }: ProofSheetLinksProps) {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState<number | undefined>(years[0]);
  const url = `/api/programmes/${programmeId}/proof-sheet/${chosen}`;
  return (
    <div className={styles.sheet}>
      <label htmlFor={id}>{t("contacts.sheet")}</label>
      <Select<number | undefined>
        id={id}
        size="small"
        value={chosen}
        aria-label={t("contacts.sheetYear")}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={setChosen}
      />
      <a href={`${url}.docx`} download>
        <FileWordOutlined aria-hidden /> Word
      </a>
      <a href={`${url}.pdf`} download>
        <FilePdfOutlined aria-hidden /> PDF
      </a>
      <small>{t("contacts.sheetHint")}</small>
    </div>
  );
}

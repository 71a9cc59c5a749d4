import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SearchBox } from "../../../ui/filter-bar.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { FileTable } from "./file-table.tsx";
import { filterUnsorted } from "./filter-unsorted.ts";

/** Every file of the draft, wherever it lies. */
export function AllFilesPanel({ detail }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const shown = filterUnsorted(detail.files, "all", words);
  return (
    <SectionCard title={t("intake.files.all", { count: detail.files.length })}>
      {detail.files.length === 0 ? (
        <EmptyState>{t(detail.may.edit ? "intake.sorting.noFiles" : "intake.files.none")}</EmptyState>
      ) : (
        <>
          <SearchBox
            value={words === "" ? undefined : words}
            label={t("intake.sorting.searchPath")}
            onChange={(value) => setWords(value ?? "")}
          />
          <FileTable detail={detail} files={shown} mayEdit={detail.may.edit} placed />
        </>
      )}
    </SectionCard>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SearchBox } from "../../../ui/filter-bar.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { FrozenFileRows } from "./frozen-file-rows.tsx";
import { frozenFiles } from "./frozen-places.ts";
import type { SubmissionDetail } from "./submission-views.ts";

/** Every file of a submission under its numbered path. */
export function FrozenFilesPanel({ submission }: { readonly submission: SubmissionDetail }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const files = frozenFiles(submission);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = files.filter(({ path }) => words.every((word) => path.toLowerCase().includes(word)));
  return (
    <SectionCard title={t("submissions.allFiles", { count: files.length })}>
      {files.length === 0 ? (
        <EmptyState>{t("submissions.nothing")}</EmptyState>
      ) : (
        <>
          <SearchBox
            value={search === "" ? undefined : search}
            label={t("submissions.search")}
            onChange={(value) => setSearch(value ?? "")}
          />
          <FrozenFileRows submissionId={submission.id} files={found} placed />
        </>
      )}
    </SectionCard>
  );
}

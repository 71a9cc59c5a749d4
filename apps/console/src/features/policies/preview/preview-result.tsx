import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { PolicyPreview, PreviewItem } from "../policy-views.ts";
import styles from "./preview.module.css";
import { PreviewMails } from "./preview-mails.tsx";
import { PreviewReminders } from "./preview-reminders.tsx";
import { PreviewSentence } from "./preview-sentence.tsx";
import { PreviewTable } from "./preview-table.tsx";

type Filter = PreviewItem["change"] | "all";

/** What a change would do: the sentence, each duty that it touches, the mails of each unit, and each reminder that goes or comes. */
export function PreviewResult({ preview }: { readonly preview: PolicyPreview }) {
  const { t } = useTranslation();
  const { counts, items, reminders } = preview;
  const [filter, setFilter] = useState<Filter>(
    counts.appears + counts.vanishes + counts.moves > 0 ? "all" : "restated",
  );
  const kinds = (["appears", "vanishes", "moves", "restated"] as const).filter((kind) => counts[kind] > 0);
  const shown = items.filter(({ change }) => (filter === "all" ? change !== "restated" : change === filter));
  return (
    <SectionCard title={t("policyChange.preview.title")}>
      <div className={styles.result}>
        <PreviewSentence preview={preview} />
        {kinds.length === 0 ? null : (
          <>
            {kinds.length === 1 ? null : (
              <Radio.Group
                aria-label={t("policyChange.preview.filter")}
                optionType="button"
                value={filter}
                onChange={({ target }) => setFilter(kinds.find((kind) => kind === target.value) ?? "all")}
                options={[
                  { value: "all", label: t("policyChange.preview.all") },
                  ...kinds.map((kind) => ({
                    value: kind,
                    label: `${t(`policyChange.preview.kind.${kind}`)} ${counts[kind]}`,
                  })),
                ]}
              />
            )}
            <PreviewTable items={shown} />
          </>
        )}
        <PreviewMails preview={preview} />
        <PreviewReminders kind="cancelled" reminders={reminders.cancelled} />
        <PreviewReminders kind="added" reminders={reminders.added} />
      </div>
    </SectionCard>
  );
}

import { FilePdfOutlined, FileWordOutlined } from "@ant-design/icons";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ReadingTable } from "../../../ui/reading-table.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { BriefingDialog, type BriefingSubject } from "./briefing-dialog.tsx";
import type { ReleasedBriefing } from "./digest-views.ts";
import styles from "./digests.module.css";

/** 领导简报: this month's, one about a programme, and those released. */
export function BriefingsCard() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const briefings = useQuery(trpc.digests.briefings.queryOptions());
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  const [programmeId, setProgrammeId] = useState<ProgrammeId | null>(null);
  const [opened, setOpened] = useState<BriefingSubject | null>(null);
  const month = briefings.data?.month ?? null;
  return (
    <SectionCard title={t("digests.briefing.title")}>
      <p className={styles.hint}>{t("digests.briefing.intro")}</p>
      <div className={styles.acts}>
        {month === null ? (
          <span>{t("digests.briefing.monthDone")}</span>
        ) : (
          <Button type="primary" onClick={() => setOpened({ kind: "month", month })}>
            {t("digests.briefing.month")}
          </Button>
        )}
        <Select<ProgrammeId | null>
          className={styles.choice ?? ""}
          showSearch={{ optionFilterProp: "label" }}
          value={programmeId}
          aria-label={t("digests.briefing.choose")}
          placeholder={t("digests.briefing.choose")}
          options={(programmes.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setProgrammeId}
        />
        <Button
          disabled={programmeId === null}
          onClick={() => {
            if (programmeId !== null) setOpened({ kind: "programme", id: programmeId });
          }}
        >
          {t("digests.briefing.programme")}
        </Button>
      </div>
      <Loaded query={briefings} what={t("digests.briefing.title")}>
        {({ released }) => <Released released={released} />}
      </Loaded>
      {opened === null ? null : <BriefingDialog subject={opened} onClose={() => setOpened(null)} />}
    </SectionCard>
  );
}

function Released({ released }: { readonly released: readonly ReleasedBriefing[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (released.length === 0) return <EmptyState>{t("digests.briefing.none")}</EmptyState>;
  return (
    <ReadingTable
      caption={t("digests.briefing.released")}
      rows={released}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          title: t("digests.briefing.column.title"),
          width: "48%",
          render: ({ title, asOf }) => (
            <span className={styles.lines}>
              {title}
              <small>{t("digests.briefing.asOf", { day: format.day(asOf) })}</small>
            </span>
          ),
        },
        {
          key: "by",
          title: t("digests.briefing.column.by"),
          width: "32%",
          render: ({ releasedBy, releasedAt }) =>
            t("digests.briefing.by", { name: text(releasedBy), at: format.instant(releasedAt) }),
        },
        {
          key: "files",
          title: t("digests.briefing.column.files"),
          render: ({ id }) => (
            <span className={styles.files}>
              <a href={`/api/briefings/${id}.docx`} download>
                <FileWordOutlined aria-hidden /> Word
              </a>
              <a href={`/api/briefings/${id}.pdf`} download>
                <FilePdfOutlined aria-hidden /> PDF
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}

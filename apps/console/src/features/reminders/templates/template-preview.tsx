import type { Language } from "@goodstanding/domain/kernel/text";
import {
  type TemplateKind,
  type TemplateTexts,
  templateParts,
} from "@goodstanding/domain/reminders/mail-template";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { MailPreview } from "./mail-preview.tsx";
import styles from "./templates.module.css";

interface TemplatePreviewProps {
  readonly name: { readonly kind: TemplateKind; readonly language: Language };
  readonly texts: TemplateTexts;
  /** Words with a problem make no mail. */
  readonly isSound: boolean;
}

/** The mail with the words of the fields as they were when it was asked for. */
export function TemplatePreview({ name, texts, isSound }: TemplatePreviewProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [shown, setShown] = useState(texts);
  const preview = useQuery(trpc.templates.preview.queryOptions({ ...name, texts: shown }));
  const isStale = templateParts.some((part) => texts[part] !== shown[part]);
  return (
    <SectionCard
      title={t("wording.preview")}
      extra={
        <Button size="small" disabled={!isStale || !isSound} onClick={() => setShown(texts)}>
          {t("wording.previewAgain")}
        </Button>
      }
    >
      <p className={styles.subject}>
        <small>{isStale ? t("wording.stale") : t("wording.previewHint")}</small>
      </p>
      <Loaded query={preview} what={t("wording.preview")}>
        {({ subject, html }) => <MailPreview subject={subject} html={html} />}
      </Loaded>
    </SectionCard>
  );
}

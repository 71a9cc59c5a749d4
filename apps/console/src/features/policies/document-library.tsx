import { CheckCircleOutlined, FormOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../ui/section-card.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { DocumentLine } from "./document-line.tsx";
import type { PackCard } from "./policy-views.ts";
import styles from "./regime-card.module.css";

interface DocumentLibraryProps {
  readonly title: string;
  /** One line above the documents. */
  readonly note?: string;
  readonly packs: readonly PackCard[];
}

/** A list of documents, each with whether something of it holds and whether the school has registered it. */
export function DocumentLibrary({ title, note, packs }: DocumentLibraryProps) {
  const { t } = useTranslation();
  return (
    <SectionCard title={title}>
      <div className={styles.body}>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
        <ul className={styles.documents}>
          {packs.map((pack) => (
            <li key={pack.id}>
              <DocumentLine
                document={pack}
                tags={
                  <>
                    {pack.isInForce ? (
                      <StatusTag look={{ tone: "success", icon: CheckCircleOutlined }}>
                        {t("policies.inForce")}
                      </StatusTag>
                    ) : null}
                    {pack.isRegistered ? (
                      <StatusTag look={{ tone: "neutral", icon: FormOutlined }}>
                        {t("policies.registered")}
                      </StatusTag>
                    ) : null}
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </SectionCard>
  );
}

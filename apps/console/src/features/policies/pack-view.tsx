import { DiffOutlined, PrinterOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { isBefore } from "./compare/predecessor.ts";
import { LevelTag } from "./level-tag.tsx";
import { PackSection } from "./pack-section.tsx";
import styles from "./pack-view.module.css";
import type { PackDetail } from "./policy-views.ts";
import { useSpanText } from "./use-span-text.ts";

/** A document as people read one: what it is, then section by section what it asks, each with its clause. */
export function PackView({ pack }: { readonly pack: PackDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const spanText = useSpanText();
  const { level, document, readable, comparable } = pack;
  return (
    <article className={styles.pack}>
      <PageHeader
        trail={<Link to="/policies">{t("policies.pack.back")}</Link>}
        title={`《${document.title}》`}
        tags={<LevelTag document={pack} />}
        actions={
          <span className={styles.actions}>
            {comparable.map((other) => (
              <ButtonLink
                key={other.id}
                to="/policies/compare"
                search={
                  isBefore(other, pack) ? { from: other.id, to: pack.id } : { from: pack.id, to: other.id }
                }
                icon={<DiffOutlined />}
              >
                {t("policies.pack.compareWith", { name: text(other.shortName) })}
              </ButtonLink>
            ))}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t("policies.pack.print")}
            </Button>
          </span>
        }
      >
        <span className={styles.facts}>
          {document.number === null ? null : <span>{document.number}</span>}
          <span>{text(pack.authority)}</span>
          <span>{spanText(pack.effective)}</span>
        </span>
      </PageHeader>
      {level === "reference" ? <Alert type="info" showIcon title={t("policies.pack.referenceNote")} /> : null}
      {pack.year === null ? null : (
        <Alert type="info" showIcon title={t("policies.pack.yearNote", { year: pack.year })} />
      )}
      <nav className={styles.contents} aria-label={t("policies.pack.contents")}>
        <ol>
          {readable.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{text(title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {readable.sections.map((section) => (
        <PackSection key={section.id} section={section} />
      ))}
    </article>
  );
}

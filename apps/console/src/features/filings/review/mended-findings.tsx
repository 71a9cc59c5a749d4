import { CheckOutlined } from "@ant-design/icons";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { MeasuredRows } from "../../../ui/measured-rows.tsx";
import styles from "./review-panel.module.css";
import type { MendedFinding, ReviewDetail } from "./review-views.ts";

/** What the review before found and this one does not any more. */
export function MendedFindings({ review: { mended } }: { readonly review: Pick<ReviewDetail, "mended"> }) {
  const { t } = useTranslation();
  if (mended.length === 0) return null;
  const rows = mended.map((finding, index) => ({ finding, key: `${index}` }));
  const title = t("findings.mended", { count: mended.length });
  return (
    <Disclosure
      label={t("findings.mendedOpen")}
      summary={
        <span>
          <CheckOutlined aria-hidden /> {title}
        </span>
      }
    >
      {() => (
        <MeasuredRows
          rows={rows}
          rowKey={({ key }) => key}
          label={title}
          guess={32}
          height={320}
          render={({ finding }) => <MendedLine finding={finding} />}
        />
      )}
    </Disclosure>
  );
}

function MendedLine({ finding }: { readonly finding: MendedFinding }) {
  const text = useText();
  const language = useLanguage();
  const { rule, file, place, [language]: words } = finding;
  const where = [file, place === null ? null : text(place)].filter((part) => part !== null);
  return <p className={styles.mended}>{[text(findingRuleNames[rule]), ...where, words.found].join(" · ")}</p>;
}

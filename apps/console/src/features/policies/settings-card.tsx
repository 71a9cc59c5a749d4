import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../ui/section-card.tsx";
import type { ChangeKind } from "./change/change-kinds.ts";
import type { InForce } from "./policy-views.ts";
import styles from "./settings-card.module.css";
import { useSettingLines } from "./use-setting-lines.ts";

/** All that the school has decided for itself beside the parameters, each with the way to change it. */
export function SettingsCard({ policies }: { readonly policies: InForce }) {
  const { t } = useTranslation();
  const linesOf = useSettingLines(policies);
  return (
    <SectionCard title={t("policies.settings.title")}>
      <dl className={styles.settings}>
        {shown.map((kind) => (
          <div key={kind} className={styles.setting}>
            <dt>{t(`policies.settings.name.${kind}`)}</dt>
            <dd>
              <Lines lines={linesOf(kind)} />
              {policies.may.change ? (
                <Link
                  to="/policies/change"
                  search={{ kind }}
                  className={styles.change}
                  aria-label={t("policies.changeOf", { what: t(`policies.settings.name.${kind}`) })}
                >
                  {t("policies.change")}
                </Link>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const shown = [
  "school-date",
  "unit-date",
  "notice",
  "terms",
  "severities",
  "ladder",
  "escalation",
  "attainment-formula",
  "archive",
] as const satisfies readonly ChangeKind[];
export type ShownSetting = (typeof shown)[number];

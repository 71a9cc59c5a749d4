import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import type { UnreachableUnit } from "./reminder-views.ts";

/** Units that owe something and have nobody to be reminded: said before the log, since no mail will ever say it. */
export function UnreachableUnits({ units }: { readonly units: readonly UnreachableUnit[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (units.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t("reminders.unreachable.title")}
      description={
        <>
          <ul>
            {units.map(({ unit, filings }) => (
              <li key={unit.id}>
                {t("reminders.unreachable.unit", { unit: text(unit.name), count: filings })}
              </li>
            ))}
          </ul>
          <p>{t("reminders.unreachable.fix")}</p>
        </>
      }
    />
  );
}

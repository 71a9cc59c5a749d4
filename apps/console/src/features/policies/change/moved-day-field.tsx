import { Checkbox } from "antd";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { MonthDayInput } from "./month-day-input.tsx";
import { Refusal } from "./refusal.tsx";

interface MovedDayFieldProps {
  readonly day: ComponentProps<typeof MonthDayInput>["value"];
  readonly onDay: ComponentProps<typeof MonthDayInput>["onChange"];
  /** A day has been set before, so that one may go back to none. */
  readonly canGoBack: boolean;
  readonly back: boolean;
  readonly onBack: (back: boolean) => void;
  readonly refused: ComponentProps<typeof Refusal>["error"];
}

/** The day that holds from now on, or going back to what held before anybody set one. */
export function MovedDayField({ day, onDay, canGoBack, back, onBack, refused }: MovedDayFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t("policyChange.field.date")}>
      {(id) => (
        <>
          {back ? null : (
            <MonthDayInput
              id={id}
              label={t("policyChange.field.date")}
              value={day}
              onChange={onDay}
              invalid={refused !== null}
            />
          )}
          {canGoBack ? (
            <Checkbox checked={back} onChange={({ target: box }) => onBack(box.checked)}>
              {t("policyChange.field.withdraw")}
            </Checkbox>
          ) : null}
          <Refusal error={refused} />
        </>
      )}
    </Field>
  );
}

import { daysInMonth, type MonthDay } from "@goodstanding/domain/kernel/dates";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { monthName } from "../../../lib/format.ts";
import { useLanguage } from "../../../lib/language.ts";
import styles from "./change-form.module.css";

export interface PartialMonthDay {
  readonly month: number | null;
  readonly day: number | null;
}

interface MonthDayInputProps {
  readonly label: string;
  /** Of the first of the two controls, for a label beside them. */
  readonly id?: string;
  readonly value: PartialMonthDay;
  readonly onChange: (value: PartialMonthDay) => void;
  readonly invalid?: boolean;
}

/** A day of every year: month and day, 29 February included. A day that the new month lacks is forgotten. */
export function MonthDayInput(input: MonthDayInputProps) {
  const { label, id, onChange, invalid = false } = input;
  const { month, day } = input.value;
  const { t } = useTranslation();
  const language = useLanguage();
  const status = invalid ? "error" : "";
  return (
    <span role="group" aria-label={label} className={styles.inline}>
      <Select
        {...(id === undefined ? {} : { id })}
        aria-label={t("policyChange.field.month")}
        className={styles.month ?? ""}
        showSearch={{ optionFilterProp: "label" }}
        value={month}
        status={status}
        placeholder={t("policyChange.field.month")}
        options={numbers(12).map((value) => ({ value, label: monthName(value, language) }))}
        onChange={(next) => onChange({ month: next, day: day !== null && day <= last(next) ? day : null })}
      />
      <Select
        className={styles.day ?? ""}
        showSearch={{ optionFilterProp: "label" }}
        value={day}
        status={status}
        placeholder={t("policyChange.field.day")}
        aria-label={t("policyChange.field.day")}
        options={numbers(last(month ?? 1)).map((value) => ({
          value,
          label: t("policyChange.field.dayOption", { day: value }),
        }))}
        onChange={(next) => onChange({ month, day: next })}
      />
    </span>
  );
}

/** `null` until both parts are chosen. */
export const wholeMonthDay = ({ month, day }: PartialMonthDay): MonthDay | null =>
  month === null || day === null ? null : { month, day };

const last = (month: number): number => daysInMonth(2024, month);
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

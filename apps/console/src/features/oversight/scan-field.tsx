import { PaperClipOutlined } from "@ant-design/icons";
import { limits } from "@goodstanding/domain/filings/limits";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";

interface ScanFieldProps {
  readonly label: string;
  readonly scan: File | null;
  readonly onPick: (scan: File | null) => void;
}

/** A scan that goes along; sent when the form is. */
export function ScanField({ label, scan, onPick }: ScanFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={label} hint={t("intake.act.register.scanHint")}>
      {() => (
        <div>
          <FilePicker
            accept=".pdf,.png,.jpg,.jpeg"
            label={t("intake.act.register.scanPick")}
            icon={<PaperClipOutlined />}
            onPick={([file]) => onPick(file ?? null)}
          />
          {scan === null ? null : <span> {scan.name}</span>}
          {isTooLarge(scan) ? <span role="alert"> {t("intake.act.register.scanTooLarge")}</span> : null}
        </div>
      )}
    </Field>
  );
}

export const isTooLarge = (scan: File | null): boolean => scan !== null && scan.size > limits.scanBytes;

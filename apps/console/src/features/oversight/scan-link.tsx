import { PaperClipOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";

interface ScanLinkProps {
  readonly of: "letter" | "letter-answer" | "spot-check" | "order";
  readonly id: string;
  /** Of what it is a scan, for readers who cannot see where the link stands. */
  readonly subject: string;
}

export function ScanLink({ of, id, subject }: ScanLinkProps) {
  const { t } = useTranslation();
  return (
    <a href={`/api/oversight/${of}/${id}/scan`} download>
      <PaperClipOutlined aria-hidden /> {t("oversight.scan")}
      <span className="visually-hidden">{subject}</span>
    </a>
  );
}

import { StopOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useSession } from "../lib/session.ts";
import { useFormat } from "../lib/use-format.ts";
import { Banner } from "../ui/banner.tsx";

/** Says on every page, to everybody, that no school of this installation sends mail. */
export function HaltBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const { mailHalt } = useSession();
  if (mailHalt === null) return null;
  return (
    <Banner icon={<StopOutlined aria-hidden />}>
      {t("shell.halted", { at: format.instant(mailHalt.at), because: mailHalt.because })}
    </Banner>
  );
}

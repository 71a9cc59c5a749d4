import { MailOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../lib/trpc.ts";
import { Banner } from "../ui/banner.tsx";

/** Says on every page of the office that mails do not go out, or not to whom they are addressed. */
export function SendingBanner() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const sending = useQuery(trpc.reminders.sending.queryOptions()).data;
  if (sending === undefined || (sending.state === "enabled" && sending.redirectTo === null)) return null;
  const { state, because, redirectTo } = sending;
  return (
    <Banner icon={<MailOutlined aria-hidden />}>
      {state === "enabled"
        ? t("shell.sending.redirected", { address: redirectTo })
        : t(`shell.sending.${state}`, { because: because ?? "—" })}{" "}
      <Link to="/reminders" search={{ view: "sending" }}>
        {t("shell.sending.open")}
      </Link>
    </Banner>
  );
}

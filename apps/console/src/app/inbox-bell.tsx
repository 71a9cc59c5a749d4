import { BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../lib/trpc.ts";
import { ButtonLink } from "../ui/button-link.tsx";

const ASKED_EVERY_MS = 60_000;
/** As far as the server counts. */
const MOST_COUNTED = 100;

/** How many mails wait to be read, on every page, and the way to them. */
export function InboxBell() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.inbox.unread.queryOptions(), refetchInterval: ASKED_EVERY_MS });
  const count = data?.count ?? 0;
  const label =
    count === 0
      ? t("shell.inbox.none")
      : count < MOST_COUNTED
        ? t("shell.inbox.open", { count })
        : t("shell.inbox.openMany", { count: MOST_COUNTED - 1 });
  return (
    <ButtonLink
      to="/inbox"
      color="default"
      variant="text"
      aria-label={label}
      title={label}
      icon={
        <Badge count={count} overflowCount={MOST_COUNTED - 1} size="small" aria-hidden>
          <BellOutlined aria-hidden />
        </Badge>
      }
    />
  );
}

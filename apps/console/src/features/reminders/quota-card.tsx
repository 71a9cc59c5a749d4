import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { SectionCard } from "../../ui/section-card.tsx";

const windows = ["minute", "hour", "day"] as const;

/** How much of what the mail server takes has been used, by everybody on this installation together. */
export function QuotaCard() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const quota = useQuery(trpc.reminders.quota.queryOptions());
  return (
    <SectionCard title={t("reminders.quota.title")}>
      <Loaded query={quota} what={t("reminders.quota.title")}>
        {({ limits, used, left }) => (
          <>
            <ul>
              {windows.map((window) => {
                const limit = limits[window];
                return (
                  <li key={window}>
                    {limit === null
                      ? t(`reminders.quota.${window}`, { used: used[window] })
                      : t(`reminders.quota.${window}Of`, { used: used[window], limit })}
                  </li>
                );
              })}
            </ul>
            <p>{left === null ? t("reminders.quota.unlimited") : t("reminders.quota.left", { left })}</p>
          </>
        )}
      </Loaded>
    </SectionCard>
  );
}

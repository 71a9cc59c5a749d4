import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { failureText } from "../../lib/api-error.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { useCopy } from "../../lib/use-copy.ts";
import { OutsideLink } from "../../ui/outside-link.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { linkPassword } from "./reading-client.ts";
import { findPlace, placeName } from "./room-place.ts";
import styles from "./room-view.module.css";

interface LinkListProps {
  readonly room: Pick<RoomContents, "id" | "links" | "places">;
}

/** Links that were handed in; a password is told when somebody asks for it, and each look is in the log. */
export function LinkList({ room: { id, links, places } }: LinkListProps) {
  const { t } = useTranslation();
  const text = useText();
  if (links.length === 0) return null;
  return (
    <SectionCard title={t("reading.links")}>
      <ul className={styles.links}>
        {links.map(({ url, remark, expiresOn, slotKey, band, hasPassword }, at) => {
          const place = findPlace(places, slotKey);
          return (
            <li key={`${slotKey} ${band ?? ""} ${url}`}>
              {place === undefined ? null : <p>{placeName(place, text)}</p>}
              <OutsideLink url={url} /> {remark === null ? null : <small>{remark}</small>}{" "}
              {expiresOn === null ? null : <small>{t("reading.shared", { day: expiresOn })}</small>}
              {hasPassword ? <Password room={id} at={at} /> : null}
            </li>
          );
        })}
      </ul>
    </SectionCard>
  );
}

interface PasswordProps {
  readonly room: string;
  readonly at: number;
}

function Password({ room, at }: PasswordProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const copy = useCopy();
  const { message } = App.useApp();
  const reveal = useMutation({
    mutationFn: () => linkPassword(room, at),
    onError: (failure) => void message.error(failureText(failure, language)),
  });
  if (reveal.data === undefined) {
    return (
      <p>
        <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>
          {t("reading.linkPassword.show")}
        </Button>
      </p>
    );
  }
  const { password } = reveal.data;
  return (
    <p className={styles.password}>
      <code>{password}</code>
      <Button size="small" onClick={() => void copy(password)}>
        {t("reading.linkPassword.copy")}
      </Button>
      <Button size="small" onClick={() => reveal.reset()}>
        {t("reading.linkPassword.hide")}
      </Button>
      <small role="status">{t("reading.linkPassword.noted")}</small>
    </p>
  );
}

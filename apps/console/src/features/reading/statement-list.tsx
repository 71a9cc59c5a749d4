import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { formatInstant } from "../../lib/format.ts";
import { useText } from "../../lib/language.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { placeName, type RoomPart, type RoomPlace } from "./room-place.ts";
import styles from "./room-view.module.css";

/** What was declared and noted in place of files, so that a place without a file does not look forgotten. */
export function StatementList({ places: parts, timeZone }: Pick<RoomContents, "places" | "timeZone">) {
  const { t } = useTranslation();
  const text = useText();
  const shown = parts
    .map((part) => ({ ...part, places: part.places.filter(saysSomething) }))
    .filter(({ places, declaration }) => places.length > 0 || declaration !== null);
  if (shown.length === 0) return null;
  return (
    <SectionCard title={t("reading.statements.title")}>
      {shown.map((part) => (
        <section key={part.name.zh} className={styles.statements}>
          <h3>{text(part.name)}</h3>
          <ul>
            {part.declaration === null ? null : (
              <li>
                <Declared declaration={part.declaration} timeZone={timeZone} />
              </li>
            )}
            {part.places.map((place) => (
              <li key={place.key}>
                <strong>{placeName(place, text)}</strong>
                {place.declarations.map((declaration) => (
                  <Declared
                    key={`${declaration.kind} ${declaration.at} ${declaration.band?.zh ?? ""}`}
                    declaration={declaration}
                    timeZone={timeZone}
                  />
                ))}
                <Revised revision={place.revision} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SectionCard>
  );
}

const saysSomething = ({ declarations, revision }: RoomPlace): boolean =>
  declarations.length > 0 || revision !== null;

interface DeclaredProps {
  readonly declaration: NonNullable<RoomPart["declaration"]>;
  readonly timeZone: string;
}

function Declared({ declaration: { kind, band, remark, by, at }, timeZone }: DeclaredProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <p>
      {t(`reading.statements.${kind}`, { band: band === null ? "" : text(band) })}{" "}
      <small>{t("reading.statements.by", { name: by, at: formatInstant(at, timeZone) })}</small>
      {remark === null ? null : (
        <>
          <br />
          {remark}
        </>
      )}
    </p>
  );
}

function Revised({ revision }: Pick<RoomPlace, "revision">) {
  const { t } = useTranslation();
  if (revision === null) return null;
  return (
    <p>
      {revision.revisedOn === null
        ? t("reading.statements.revised")
        : t("reading.statements.revisedOn", { day: revision.revisedOn })}
      {revision.explanation === null ? null : (
        <>
          <br />
          {revision.explanation}
        </>
      )}
    </p>
  );
}

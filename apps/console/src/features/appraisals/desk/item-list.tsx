import { CommentOutlined } from "@ant-design/icons";
import type { Verdict } from "@goodstanding/domain/review/severity";
import { Button, Segmented } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { ResultMark } from "../../../ui/result-mark.tsx";
import { type DeskPlace, filterPlaces, type ItemFilter, isWanted, itemFilters } from "./desk-items.ts";
import styles from "./item-list.module.css";

interface ItemListProps {
  readonly places: readonly DeskPlace[];
  readonly open: string;
  readonly filter: ItemFilter;
  /** How many comments stand at a place, by its key. */
  readonly commentCounts: ReadonlyMap<string, number>;
  readonly onOpen: (place: DeskPlace) => void;
  readonly onFilter: (filter: ItemFilter) => void;
  /** Takes over the results of the round before that still stand; `null` where one may not. */
  readonly onConfirm: ((items: readonly string[]) => void) | null;
}

/** The checklist, each line with its result, its files and its comments. */
export function ItemList(props: ItemListProps) {
  const { places, open, filter, commentCounts, onOpen, onFilter, onConfirm } = props;
  const { t } = useTranslation();
  const isSecondRound = places.some(({ item }) => item?.isChanged !== null && item !== null);
  const shown = filterPlaces(places, filter, open);
  const carried = places.flatMap(({ item }) =>
    item?.mark?.isCarried === true && item.isChanged !== true ? [item.key] : [],
  );
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Segmented
          size="small"
          aria-label={t("appraisals.filter.label")}
          value={filter}
          options={itemFilters
            .filter((each) => each !== "changed" || isSecondRound)
            .map((each) => ({
              value: each,
              label: t(`appraisals.filter.${each}`, { count: countOf(places, each) }),
            }))}
          onChange={onFilter}
        />
        {onConfirm === null || carried.length === 0 ? null : (
          <Button size="small" onClick={() => onConfirm(carried)}>
            {t("appraisals.confirmCarried", { count: carried.length })}
          </Button>
        )}
      </div>
      <nav className={styles.list} aria-label={t("appraisals.pane.items")}>
        {shown.length === 0 ? <p className={styles.none}>{t("appraisals.filter.none")}</p> : null}
        {groupsOf(shown).map(({ key, part, course, places: own }) => (
          <Group key={key} part={part} course={course}>
            {own.map((place) => (
              <ItemLine
                key={place.key}
                place={place}
                isOpen={place.key === open}
                comments={commentCounts.get(place.key) ?? 0}
                onOpen={onOpen}
              />
            ))}
          </Group>
        ))}
      </nav>
    </div>
  );
}

const countOf = (places: readonly DeskPlace[], filter: ItemFilter): number =>
  filterPlaces(places, filter, "").filter(({ item }) => item !== null).length;

interface GroupOf {
  readonly key: string;
  readonly part: NonNullable<DeskPlace["item"]>["part"] | null;
  readonly course: string | null;
  readonly places: readonly DeskPlace[];
}

/** Neighbours of one part and course, in their order. */
function groupsOf(places: readonly DeskPlace[]): readonly GroupOf[] {
  const groups: (Omit<GroupOf, "places"> & { readonly places: DeskPlace[] })[] = [];
  for (const place of places) {
    const { part = null, course = null } = place.item ?? {};
    const last = groups.at(-1);
    if (last !== undefined && last.part?.zh === part?.zh && last.course === course) last.places.push(place);
    else groups.push({ key: place.key, part, course, places: [place] });
  }
  return groups;
}

interface GroupProps extends Pick<GroupOf, "part" | "course"> {
  readonly children: React.ReactNode;
}

function Group({ part, course, children }: GroupProps) {
  const text = useText();
  return (
    <section>
      {part === null ? null : (
        <h3 className={styles.group}>{course === null ? text(part) : `${text(part)} › ${course}`}</h3>
      )}
      <ul>{children}</ul>
    </section>
  );
}

interface ItemLineProps extends Pick<ItemListProps, "onOpen"> {
  readonly place: DeskPlace;
  readonly isOpen: boolean;
  readonly comments: number;
}

function ItemLine({ place, isOpen, comments, onOpen }: ItemLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const line = useRef<HTMLButtonElement>(null);
  // The keyboard walks further than one sees.
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen]);
  const { item, files } = place;
  const result: Verdict | null = item?.mark?.result ?? null;
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={styles.line}
        aria-current={isOpen ? "true" : undefined}
        onClick={() => onOpen(place)}
      >
        {item === null ? null : <ResultMark result={result} isCarried={item.mark?.isCarried ?? false} />}
        <span className={styles.name}>{item === null ? t("appraisals.whole") : text(item.name)}</span>
        {item?.isChanged === true ? <span className={styles.changed}>{t("appraisals.changed")}</span> : null}
        {isWanted(place) ? <span className={styles.required}>{t("appraisals.required")}</span> : null}
        {comments === 0 ? null : (
          <span className={styles.count} data-kind="comments">
            <CommentOutlined aria-hidden /> <span aria-hidden>{comments}</span>
            <span className="visually-hidden">{t("appraisals.commentCount", { count: comments })}</span>
          </span>
        )}
        {files.length === 0 ? null : (
          <span className={styles.count} title={t("appraisals.fileCount", { count: files.length })}>
            <span aria-hidden>{files.length}</span>
            <span className="visually-hidden">{t("appraisals.fileCount", { count: files.length })}</span>
          </span>
        )}
      </button>
    </li>
  );
}

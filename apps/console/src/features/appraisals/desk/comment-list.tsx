import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import type { AppraisalComment, CommentTemplate } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { CommentBox } from "./comment-box.tsx";
import type { CommentTarget } from "./desk-acts.ts";
import styles from "./mark-pane.module.css";

interface CommentListProps {
  readonly comments: readonly AppraisalComment[];
  readonly templates: readonly CommentTemplate[];
  readonly mayWork: boolean;
  /** The comment that is being written, with what it is about. */
  readonly open: OpenComment | null;
  readonly onWrite: () => void;
  readonly onOpen: (comment: AppraisalComment) => void;
  readonly onSave: (open: OpenComment, text: string) => Promise<unknown>;
  readonly onRemove: (id: string) => void;
  readonly onDone: (open: OpenComment, text: string) => void;
  readonly onShow: (comment: AppraisalComment) => void;
}

export interface OpenComment extends CommentTarget {
  /** `null` until the server has it. */
  readonly id: string | null;
  /** Stays the same while the server gives it an id. */
  readonly localId: string;
}

/** What the reviewer says about an item, each to be changed until the review is handed in. */
export function CommentList(props: CommentListProps) {
  const { comments, templates, mayWork, open, onWrite, onOpen, onSave, onRemove, onDone, onShow } = props;
  const { t } = useTranslation();
  const where = useWhere();
  // Its place is the end of the list until it is closed, also once the server has it.
  const isNew = open !== null && open.localId !== open.id;
  const written = comments.filter(({ id }) => !isNew || id !== open.id);
  return (
    <section className={styles.part} aria-label={t("appraisals.comment.title")}>
      <h3>{t("appraisals.comment.title")}</h3>
      <ul className={styles.list}>
        {written.map((comment) => (
          <li key={comment.id} className={styles.comment}>
            {open?.id === comment.id ? (
              box(open, comment.text)
            ) : (
              <>
                <p className={styles.text}>{comment.text}</p>
                <div className={styles.row}>
                  {comment.file === null ? null : (
                    <Button type="link" size="small" onClick={() => onShow(comment)}>
                      {where(comment)}
                    </Button>
                  )}
                  {comment.isCarried ? <small>{t("appraisals.comment.carried")}</small> : null}
                  {mayWork ? (
                    <span className={styles.acts}>
                      <Button
                        type="text"
                        size="small"
                        icon={<EditOutlined />}
                        aria-label={t("appraisals.comment.change")}
                        onClick={() => onOpen(comment)}
                      />
                      <Popconfirm
                        title={t("appraisals.comment.removeSure")}
                        onConfirm={() => onRemove(comment.id)}
                      >
                        <Button
                          type="text"
                          size="small"
                          icon={<DeleteOutlined />}
                          aria-label={t("appraisals.comment.remove")}
                        />
                      </Popconfirm>
                    </span>
                  ) : null}
                </div>
              </>
            )}
          </li>
        ))}
        {isNew ? (
          <li key={open.localId} className={styles.comment}>
            {box(open, comments.find(({ id }) => id === open.id)?.text ?? "")}
          </li>
        ) : null}
      </ul>
      {mayWork && open === null ? (
        <Button size="small" icon={<PlusOutlined />} onClick={onWrite}>
          {t("appraisals.comment.write")} (C)
        </Button>
      ) : null}
    </section>
  );

  function box(comment: OpenComment, kept: string) {
    return (
      <CommentBox
        key={comment.localId}
        id={comment.id ?? comment.localId}
        kept={kept}
        about={where(comment)}
        templates={templates}
        onSave={(text) => onSave(comment, text)}
        onDone={(text) => onDone(comment, text)}
      />
    );
  }
}

/** `方案.png · 第3页`; of the item where it names no file. */
function useWhere(): (target: CommentTarget) => string {
  const { t } = useTranslation();
  const text = useText();
  return ({ item, file, place }) => {
    if (file === null) return t(item === null ? "appraisals.comment.ofWhole" : "appraisals.comment.ofItem");
    const name = file.slice(file.lastIndexOf("/") + 1);
    return place === null ? name : `${name} · ${text(spellPlace(place))}`;
  };
}

/** Pages that the office releases for the vice-president. */
export const briefingErrors = {
  "briefing.not-found": {
    zh: "没有找到这份情况简报。请刷新页面后重新选择。",
    en: "There is no such briefing. Reload the page and choose again.",
  },
  "briefing.not-yet": {
    zh: "{month}的月度简报现在不能定稿：每月第一个工作日起，可以定稿当月的简报。请刷新页面。",
    en: "The page of {month} cannot be released now: from a month's first working day on the page of that month can be. Reload the page.",
  },
  "briefing.released-before": {
    zh: "本月简报已经定稿，不能再改。请在“已定稿”中下载；情况有变的，可以为有关专业另行生成情况简报。",
    en: "This month's page has been released and stays as it is. Download it from those released; where things have changed, release one about the programme concerned.",
  },
  "briefing.words-too-long": {
    zh: "请示事项有{length}个字，最多{most}个字，以便简报不超过一页。请精简后再定稿。",
    en: "What is put to the vice-president has {length} characters; {most} at most, so that the page stays one. Shorten it and release again.",
  },
} as const;

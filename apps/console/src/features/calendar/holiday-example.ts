/** A notice as the import wants it, with days that show the form and are those of no year's notice. */
export const holidayExample = (year: number): string =>
  JSON.stringify(
    {
      year,
      document: {
        title: `国务院办公厅关于${year}年部分节假日安排的通知`,
        number: null,
        issued: `${year - 1}-11-04`,
      },
      holidays: [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`],
      workdays: [],
    },
    null,
    2,
  );

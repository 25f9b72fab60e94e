/**
 * The first answer of the server holds the page with the first rows of its tables. They arrive before the table is part
 * of the document; only then does it ask for them, and the server, which has sent them, says nothing. So what has come
 * already is given to the table here, and the server is asked only for the rest.
 */
import 'Frontend/generated/jar-resources/gridConnector';

const flow = (window as any).Vaadin.Flow;
const initialise = flow.gridConnector.initLazy;

flow.gridConnector.initLazy = (grid: any) => {
  const isNew = !grid.$connector;
  initialise(grid);
  if (!isNew) {
    return;
  }
  const ask = grid.$connector.requestPage;
  grid.$connector.requestPage = (page: number) => {
    const { rootCache } = grid._dataProviderController;
    const answer = rootCache.pendingRequests[page];
    if (answer && rootCache.items[page * grid.pageSize] !== undefined) {
      answer([]);
    } else {
      ask(page);
    }
  };
};

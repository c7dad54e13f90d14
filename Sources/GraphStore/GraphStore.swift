internal import ArticleModel
internal import CSQLite

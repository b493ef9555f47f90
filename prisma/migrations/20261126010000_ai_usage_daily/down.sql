-- Lost: the daily sums of what models cost, those of archived months for good.
DROP TABLE ai_usage_daily;

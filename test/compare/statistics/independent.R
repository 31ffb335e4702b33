# The statistics once more, by R: what base R has (ranks, quantiles, correlations, tests), and the rest by definition, pair
# by pair and triple by triple. Reads lines "name number number ...", prints lines "name number ...".
lines <- strsplit(readLines(file("stdin")), " ")
data <- setNames(lapply(lines, function(parts) as.numeric(parts[-1])), vapply(lines, `[`, "", 1))
x <- data$x; y <- data$y; groups <- data$groups; counts <- data$counts
out <- function(name, ...) cat(name, format(c(...), digits = 15), "\n")

# A unit of the alphas is one of `units`; ranks of all values that can be paired are taken at once.
paired <- data$units %in% as.numeric(names(which(table(data$units) > 1)))
alpha <- function(place, apart = function(a, b) (a - b)^2) {
  v <- place(data$codes[paired]); u <- data$units[paired]; n <- length(v)
  apart <- outer(v, v, apart)
  size <- ave(u, u, FUN = length)
  observed <- sum(apart * outer(u, u, "==") / (size - 1)) / n
  1 - observed / (sum(apart) / (n * (n - 1)))
}
out("nominal", alpha(identity, function(a, b) a != b))
out("ordinal", alpha(rank))
out("interval", alpha(identity))

agreement <- function(v) {
  k <- length(v); a <- 0; left <- v
  while (any(left > 0)) {
    full <- left > 0; low <- min(left[full]); s <- sum(full)
    triples <- combn(full, 3); two <- triples[, colSums(triples) == 2, drop = FALSE]
    tdu <- sum(!two[2, ]); tu <- ncol(two) - tdu
    u <- if (ncol(two) == 0) 1 else ((k - 2) * tu - (k - 1) * tdu) / ((k - 2) * (tu + tdu))
    a <- a + low * s / sum(v) * u * (1 - (s - 1) / (k - 1))
    left <- left - low * full
  }
  a
}
out("agreement", agreement(counts))
codes <- rep(seq_along(counts), counts)
out("consensus", 1 + mean(log2(1 - abs(codes - mean(codes)) / (length(counts) - 1))))

out("tau", cor(x, y, method = "kendall"))
out("spearman", cor(x, y, method = "spearman"))
out("quartiles", quantile(x, c(0.25, 0.5, 0.75), names = FALSE, type = 7))
h <- unname(kruskal.test(x, groups)$statistic)
out("kruskal", h, h / (length(x) - 1))
first <- x[groups == 1]; second <- x[groups == 2]
w <- unname(suppressWarnings(wilcox.test(first, second)$statistic))
out("cliff", 2 * w / (length(first) * length(second)) - 1)
out("holm", p.adjust(data$ps, "holm"))
out("student", qt(0.975, c(1, 2, 7, 24, 133)))

few <- c(head(first, 5), head(second, 6))
sums <- combn(few, 5, sum)
gap <- function(s) abs(s / 5 - (sum(few) - s) / 6)
out("permutation", mean(gap(sums) >= gap(sum(few[1:5])) - 1e-9))

air <- airquality[!is.na(airquality$Ozone), ]
out("ozone", air$Ozone)
out("month", air$Month)

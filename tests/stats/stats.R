# What R says of the figures of src/stats. One line a case: what it is, what goes in, what comes out.
# `Rscript stats.R > stats-from-r.txt` makes the stored results; tests/stats/test-stats-r reads them,
# and runs this file again where R is installed and the long tests are asked for.
#
# wilson COUNT N : LOW HIGH                                  prop.test, score interval
# mcnemar GAINED LOST : EXACT ASYMPTOTIC CORRECTED           binom.test, mcnemar.test
# wilcoxon CHANGES : V EXACT APPROXIMATE                     wilcox.test; ties by enumeration
# spread VALUES : MIN Q1 MEDIAN Q3 MAX MEAN                  quantile type 7

say <- function (kind, input, output)
  cat (kind, " ", paste (input, collapse = " "), " : ",
       paste (ifelse (is.na (output), "NA", sprintf ("%.12g", output)), collapse = " "), "\n", sep = "")

for (case in list (c (0, 1), c (1, 1), c (0, 5), c (5, 5), c (1, 5), c (18, 27), c (70, 119),
                   c (49, 119), c (41, 84), c (64, 70), c (1, 1000), c (999, 1000)))
  say ("wilson", case, suppressWarnings (prop.test (case[1], case[2], correct = FALSE)$conf.int))

for (case in list (c (0, 1), c (1, 0), c (0, 6), c (3, 3), c (2, 9), c (12, 5), c (49, 0),
                   c (30, 31), c (150, 100), c (700, 640)))
  {
    table <- matrix (c (3, case[1], case[2], 4), 2)
    say ("mcnemar", case, c (binom.test (case[1], sum (case))$p.value,
                             mcnemar.test (table, correct = FALSE)$p.value,
                             mcnemar.test (table)$p.value))
  }

# All signs of all ranks: what "exact" means where changes are equal.
enumerate <- function (changes)
  {
    changes <- changes[changes != 0]
    ranks <- rank (abs (changes))
    v <- sum (ranks[changes > 0])
    all <- as.matrix (expand.grid (rep (list (0:1), length (changes)))) %*% ranks
    min (1, 2 * min (mean (all <= v + 1e-9), mean (all >= v - 1e-9)))
  }

exact <- function (changes)
  {
    used <- changes[changes != 0]
    if (anyDuplicated (abs (used)))
      return (enumerate (changes))
    wilcox.test (used, exact = TRUE)$p.value
  }

set.seed (20161231)
for (case in list (c (1), c (-1), c (1, 2), c (3, -1, 2), c (0, 0, 4), c (1, 1, 1, 1, 1),
                   c (1, -1, 2, -2), c (2, 0, 1, 3, -1, 0, 2, 2), c (5, 4, 3, 2, 1, -6, 7),
                   c (4, 4, -4, 3, 3, 2, 0, 0, 0, 1, -1, 5), c (9, 8, 7, 6, 5, 4, 3, 2, 1),
                   sample (-3:9, 14, TRUE), sample (-9:9, 15, TRUE), (1:40) * (-1)^(1:40)))
  say ("wilcoxon", case,
       c (suppressWarnings (wilcox.test (case, exact = FALSE)$statistic), exact (case),
          suppressWarnings (wilcox.test (case, exact = FALSE, correct = TRUE)$p.value)))
for (n in c (51, 70, 200))
  {
    case <- sample (-4:8, n, TRUE)
    test <- suppressWarnings (wilcox.test (case, exact = FALSE, correct = TRUE))
    say ("wilcoxon", case, c (test$statistic, NA, test$p.value))
  }

for (case in list (c (4), c (1, 2), c (3, 1, 2), c (4, 8, 8, 2), c (1, 1, 1, 9, 10),
                   c (7, 3, 5, 5, 2, 9), sample (1:10, 27, TRUE), sample (0:25 * 4, 100, TRUE)))
  say ("spread", case, c (quantile (case, c (0, .25, .5, .75, 1), type = 7), mean (case)))

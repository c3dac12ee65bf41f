#include "bench-frames.h"

#include <stdio.h>
#include <string.h>

static guint drawn;  /* frames so far */
static gint64 began; /* when the last one did */
static double work;  /* ms it took */

static void
before_paint_cb (GdkFrameClock *clock, gpointer data)
{
  began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  work = (double) (g_get_monotonic_time () - began) / 1000;
  drawn++;
}

static void
map_cb (GtkWidget *window, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

/* Before it is shown. */
void
frames_watch (GtkWidget *window)
{
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}

/* Until the next frame that has something to draw is drawn. */
void
frames_wait (GtkWidget *window)
{
  guint before = drawn;

  gtk_widget_queue_draw (window);
  while (drawn == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is left to be done. */
void
frames_rest (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }
}

/* What the next frame costs, from its beginning to its end, in ms. */
double
frames_get_work (GtkWidget *window)
{
  frames_wait (window);
  return work;
}

/* With a point in every language: bench-window reads it. */
void
frames_tell (const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s %s\n", name, g_ascii_formatd (number, sizeof number, "%.4f", value));
  fflush (stdout);
}

void
frames_tell_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) &&
      (line = strstr (status, "VmRSS:")) != NULL)
    frames_tell ("memory", g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024);
}

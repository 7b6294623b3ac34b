# Aurora PostgreSQL: shared storage in three zones, a writer, and at least one reader, which
# replaces the writer if it fails.

locals {
  aurora = local.is_aurora ? toset(["cluster"]) : toset([])

  aurora_instances = local.is_aurora ? toset([
    for number in range(1, max(var.read_replica_count, 1) + 2) : "${var.name}-${number}"
  ]) : toset([])
}

resource "aws_rds_cluster_parameter_group" "aurora" {
  for_each = local.aurora

  name_prefix = "${var.name}-"
  family      = "aurora-postgresql${local.major_version}"
  description = "Aurora PostgreSQL ${local.major_version} of ${var.name}."

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  # In milliseconds: PostgreSQL logs slower statements.
  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }

  lifecycle { create_before_destroy = true }
}

resource "aws_rds_cluster" "aurora" {
  for_each = local.aurora

  cluster_identifier = var.name
  engine             = "aurora-postgresql"
  engine_version     = var.engine_version

  database_name                   = local.database_name
  master_username                 = local.owner
  manage_master_user_password     = true
  master_user_secret_kms_key_id   = module.key.arn
  port                            = local.port
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.aurora[each.key].name

  storage_encrypted = true
  kms_key_id        = module.key.arn

  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.database.id]

  backup_retention_period      = var.backup_retention_days
  preferred_backup_window      = local.backup_window
  preferred_maintenance_window = local.maintenance_window
  copy_tags_to_snapshot        = true
  delete_automated_backups     = false
  deletion_protection          = var.deletion_protection
  skip_final_snapshot          = false
  final_snapshot_identifier    = "${var.name}-final"

  enabled_cloudwatch_logs_exports = ["postgresql"]

  depends_on = [aws_cloudwatch_log_group.database]
}

resource "aws_rds_cluster_instance" "aurora" {
  for_each = local.aurora_instances

  identifier                 = each.key
  cluster_identifier         = aws_rds_cluster.aurora["cluster"].cluster_identifier
  engine                     = aws_rds_cluster.aurora["cluster"].engine
  engine_version             = aws_rds_cluster.aurora["cluster"].engine_version
  auto_minor_version_upgrade = local.follows_minor_versions
  instance_class             = var.instance_class
  ca_cert_identifier         = local.ca_certificate
  publicly_accessible        = false
  copy_tags_to_snapshot      = true

  # The first instance becomes the writer. The same tier for all lets any reader replace it.
  promotion_tier               = 1
  preferred_maintenance_window = local.maintenance_window

  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = module.key.arn
  performance_insights_retention_period = 7

  depends_on = [aws_iam_role_policy_attachment.monitoring]
}

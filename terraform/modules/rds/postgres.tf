# PostgreSQL on RDS: a primary with a standby in another zone, and read replicas.

locals {
  postgres = local.is_aurora ? toset([]) : toset(["primary"])
}

resource "aws_db_parameter_group" "postgres" {
  for_each = local.postgres

  name_prefix = "${var.name}-"
  family      = "postgres${local.major_version}"
  description = "PostgreSQL ${local.major_version} of ${var.name}."

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

resource "aws_db_instance" "primary" {
  for_each = local.postgres

  identifier                 = var.name
  engine                     = "postgres"
  engine_version             = var.engine_version
  auto_minor_version_upgrade = local.follows_minor_versions
  instance_class             = var.instance_class
  multi_az                   = true

  db_name                       = local.database_name
  username                      = local.owner
  manage_master_user_password   = true
  master_user_secret_kms_key_id = module.key.arn
  port                          = local.port
  parameter_group_name          = aws_db_parameter_group.postgres[each.key].name
  ca_cert_identifier            = local.ca_certificate

  storage_type          = "gp3"
  allocated_storage     = var.storage_gb.initial
  max_allocated_storage = var.storage_gb.max
  storage_encrypted     = true
  kms_key_id            = module.key.arn

  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.database.id]
  publicly_accessible    = false

  backup_retention_period   = var.backup_retention_days
  backup_window             = local.backup_window
  maintenance_window        = local.maintenance_window
  copy_tags_to_snapshot     = true
  delete_automated_backups  = false
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = false
  final_snapshot_identifier = "${var.name}-final"

  enabled_cloudwatch_logs_exports       = ["postgresql", "upgrade"]
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = module.key.arn
  performance_insights_retention_period = 7

  depends_on = [
    aws_cloudwatch_log_group.database,
    aws_iam_role_policy_attachment.monitoring,
  ]
}

# A replica shares the primary's password, key and parameters. It needs no backups, because it can
# be recreated from the primary.
resource "aws_db_instance" "replica" {
  for_each = local.is_aurora ? toset([]) : toset(local.replica_names)

  identifier                 = each.key
  replicate_source_db        = aws_db_instance.primary["primary"].identifier
  auto_minor_version_upgrade = local.follows_minor_versions
  instance_class             = var.instance_class
  parameter_group_name       = aws_db_parameter_group.postgres["primary"].name
  ca_cert_identifier         = local.ca_certificate

  storage_type          = "gp3"
  max_allocated_storage = var.storage_gb.max
  storage_encrypted     = true

  vpc_security_group_ids = [aws_security_group.database.id]
  publicly_accessible    = false

  maintenance_window    = local.maintenance_window
  copy_tags_to_snapshot = true
  deletion_protection   = var.deletion_protection
  skip_final_snapshot   = true

  enabled_cloudwatch_logs_exports       = ["postgresql"]
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = module.key.arn
  performance_insights_retention_period = 7

  depends_on = [
    aws_cloudwatch_log_group.database,
    aws_iam_role_policy_attachment.monitoring,
  ]
}
